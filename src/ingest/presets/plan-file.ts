import { foldLabel } from '../../lib/fold-text.ts'
import type { PresetEntry, PresetSource } from '../../model/preset.ts'
import { tables } from '../../model/tables/registry.ts'
import type { ChosenPreset } from './choose-preset.ts'
import { type FindLookup, bindSource, findHeader, indexHeader } from './column-source.ts'

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
  /** The reason a record is left out, or null. */
  readonly skip: (cells: readonly string[]) => string | null
  /** Columns whose blank cells repeat the row above. */
  readonly fillDown: readonly number[]
  /** Positions of the header that something reads. */
  readonly used: ReadonlySet<number>
}

/** Ties the chosen entries to the header of the file. `missed` is told each code a lookup does not find. */
export function planFile(
  { fits }: ChosenPreset,
  header: readonly string[],
  stem: string,
  findLookup: FindLookup,
  missed: (column: string, code: string) => void,
): FilePlan {
  const index = indexHeader(header)
  const used = new Set<number>()
  const planned = fits.map(({ entry, sources }): PlannedTable => {
    const columns = [...sources].flatMap(([name, source]): PlannedColumn[] => {
      const bound = bindSource(source, index, stem, findLookup, (code) => missed(name, code))
      if (!bound) return []
      for (const position of bound.positions) used.add(position)
      const first = bound.positions[0]
      const values = new Map(
        Object.entries(entry.values[name] ?? {}).map(([from, to]) => [foldLabel(from), to]),
      )
      const ownHeader = first === undefined ? null : (header[first] ?? null)
      const position = isHeader(source) ? (first ?? null) : null
      return [{ name, header: ownHeader, position, read: bound.read, values }]
    })
    return { entry, columns: columns.sort((a, b) => order(entry, a.name) - order(entry, b.name)) }
  })
  const drops = fits
    .flatMap(({ entry }) => entry.drop)
    .flatMap(({ header: name, is }) => {
      const position = findHeader(name, index)
      if (position === undefined) return []
      used.add(position)
      return [{ position, is: new Set(is.map(foldLabel)) }]
    })
  const footers = fits.flatMap(({ entry }) => entry.footers)
  return {
    tables: planned,
    used,
    fillDown: fits.flatMap(({ entry }) => entry.fillDown).flatMap((name) => findHeader(name, index) ?? []),
    skip(cells) {
      if (drops.some(({ position, is }) => is.has(foldLabel(cells[position] ?? ''))))
        return 'dropped-by-preset'
      if (footers.length === 0) return null
      const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
      return footers.some((footer) => first.startsWith(footer)) ? 'footer' : null
    },
  }
}

const isHeader = (source: PresetSource): boolean => typeof source === 'string' || Array.isArray(source)

/** Columns are read in the order of their definition, so that a file's order of columns changes nothing. */
function order(entry: PresetEntry, name: string): number {
  return Object.keys(tables[entry.table].columns).indexOf(name)
}

/** Repeats the row above where all columns that continue are blank. Changes the rows in place. */
export function createFillDown(positions: readonly number[]): (rows: readonly string[][]) => void {
  let above: readonly string[] | undefined
  return (rows) => {
    if (positions.length === 0) return
    for (const row of rows) {
      const continues = positions.every((position) => (row[position] ?? '').trim() === '')
      if (continues && above) for (const position of positions) row[position] = above[position] ?? ''
      else above = row
    }
  }
}
