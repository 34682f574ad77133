import { foldLabel } from '../../lib/fold-text.ts'
import type { PresetEntry, PresetHeader, PresetSource } from '../../model/preset.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { tables } from '../../model/tables/registry.ts'
import type { RecordBatch } from '../read/table-stream.ts'
import type { ChosenPreset } from './choose-preset.ts'
import { type FindLookup, bindSource, findHeader, indexHeader } from './column-source.ts'
import { holdLastRow } from './hold-last-row.ts'
import { type SkipRule, dropRules, joinContinuations, skipClosing, skipFooters } from './skip-rules.ts'

/** One column of one file, tied to its cells. */
export interface PlannedColumn {
  /** Canonical name. */
  readonly name: string
  /** The header as the file writes it, null where the value comes from elsewhere. */
  readonly header: string | null
  /** Where the cell stands, null where the value is made of more or less than one cell; then `read` gives it. */
  readonly position: number | null
  readonly read: (cells: readonly string[]) => string
  /** Folded label → what the product reads it as. */
  readonly values: ReadonlyMap<string, string>
}

export interface PlannedTable {
  readonly entry: PresetEntry
  readonly columns: readonly PlannedColumn[]
}

/** All that is decided about a file before its rows are read. */
export interface FilePlan {
  readonly tables: readonly PlannedTable[]
  /** The reason a record is left out, or null; absent where the preset has no rule. Asked once for each record, in order. */
  readonly skip: ((cells: readonly string[], line: number) => string | null) | undefined
  /** Hands on batches of rows no sooner than they are complete. */
  readonly whenComplete: (batches: AsyncIterable<RecordBatch>) => AsyncIterable<RecordBatch>
  /** Positions of the header that something reads. */
  readonly used: ReadonlySet<number>
}

/** Ties the chosen entries to the header of the file. `missed` is told each code a lookup does not find. */
export function planFile(
  { preset, fits }: ChosenPreset,
  header: readonly string[],
  stem: string,
  findLookup: FindLookup,
  missed: (column: string, code: string) => void,
): FilePlan {
  const index = indexHeader(header)
  const used = new Set<number>()
  const entries = fits.map(({ entry }) => entry)
  const positionsOf = (names: readonly PresetHeader[]): number[] =>
    names.flatMap((name) => findHeader(name, index) ?? [])
  const planned = fits.map(({ entry, sources }): PlannedTable => {
    const table: TableDefinition = tables[entry.table]
    const fillDown = positionsOf(entry.fillDown)
    const columns = [...sources].flatMap(([name, source]): PlannedColumn[] => {
      const bound = bindSource(source, index, stem, findLookup, (code) => missed(name, code))
      if (!bound) return []
      for (const position of bound.positions) used.add(position)
      const first = bound.positions[0]
      const values = new Map(
        Object.entries(entry.values[name] ?? {}).map(([from, to]) => [foldLabel(from), to]),
      )
      const ownHeader = first === undefined ? null : (header[first] ?? null)
      const isDated = DATED.includes(table.columns[name]!.kind)
      const filled = fillDown.length === 0 ? bound.read : readFilledDown(bound.read, fillDown)
      const read = preset.utcStamps && isDated ? readUtc(filled) : filled
      const position = isHeader(source) && read === bound.read ? (first ?? null) : null
      return [{ name, header: ownHeader, position, read, values }]
    })
    columns.sort((a, b) => order(entry, a.name) - order(entry, b.name))
    return { entry, columns }
  })
  const rules = entries.flatMap((entry): SkipRule[] => [
    ...dropRules(entry, positionsOf),
    ...(entry.footers.length > 0 ? [skipFooters(entry.footers)] : []),
    ...(entry.closing ? [skipClosing()] : []),
    ...(entry.continues
      ? [joinContinuations(positionsOf(entry.continues.blank), positionsOf(entry.continues.join))]
      : []),
  ])
  for (const { drop } of entries)
    for (const position of positionsOf(drop.map(({ header: name }) => name))) used.add(position)
  return {
    tables: planned,
    used,
    skip: rules.length === 0 ? undefined : (cells, line) => firstReason(rules, cells, line),
    whenComplete: entries.some(({ continues }) => continues) ? holdLastRow : (batches) => batches,
  }
}

function firstReason(rules: readonly SkipRule[], cells: readonly string[], line: number): string | null {
  for (const rule of rules) {
    const reason = rule(cells, line)
    if (reason !== null) return reason
  }
  return null
}

const isHeader = (source: PresetSource): boolean => typeof source === 'string' || Array.isArray(source)

/** Columns are read in the order of their definition, so that a file's order of columns changes nothing. */
function order(entry: PresetEntry, name: string): number {
  return Object.keys(tables[entry.table].columns).indexOf(name)
}

const DATED: readonly string[] = ['date', 'moment']
/** Date and time of day with nothing behind it. */
const WITHOUT_ZONE = /^\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*$/

/** Says of a stamp what its CRM leaves out: that it is in UTC. */
function readUtc(read: PlannedColumn['read']): PlannedColumn['read'] {
  return (cells) => {
    const cell = read(cells)
    return WITHOUT_ZONE.test(cell) ? `${cell.trim()}Z` : cell
  }
}

/** Reads of a row in which all these cells are blank what the row above says there. Rows must come in order. */
function readFilledDown(read: PlannedColumn['read'], positions: readonly number[]): PlannedColumn['read'] {
  let above: readonly string[] | undefined
  return (cells) => {
    const continues = positions.every((position) => (cells[position] ?? '').trim() === '')
    if (!continues || !above) {
      above = cells
      return read(cells)
    }
    return read(cells.map((cell, position) => (positions.includes(position) ? above![position]! : cell)))
  }
}
