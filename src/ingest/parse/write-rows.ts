import { foldLabel } from '../../lib/fold-text.ts'
import { hashText, mixHash } from '../../lib/hash-text.ts'
import type { Column } from '../../model/tables/column.ts'
import type { PlannedColumn, PlannedTable } from '../presets/plan-file.ts'
import type { RecordBatch } from '../read/table-stream.ts'
import { cleanCell, hasGuard } from './clean-cell.ts'
import { dateKeyOf } from './parse-date.ts'
import { splitValues } from './split-values.ts'
import { BLANK, type StoredColumn, type TableStore, hashId } from './table-store.ts'

/** Appends the rows of one file to one table, column by column; most cells cost one look-up. */
export interface RowWriter {
  write(batch: RecordBatch): void
  /** Cells whose formula guard was stripped, by column. */
  readonly guards: ReadonlyMap<string, number>
}

type Cells = readonly (readonly string[])[]

/** Reads a cell as the code of its cleaned and translated text; each different cell is cleaned once. */
function createCoder(
  planned: PlannedColumn,
  column: Column<unknown>,
  stored: StoredColumn,
): (cell: string) => number {
  const known = new Map<string, number>([['', BLANK]])
  const isDate = column.kind === 'date'
  return (cell) => {
    const key = isDate ? dateKeyOf(cell) : cell
    const code = known.get(key)
    if (code !== undefined) return code
    const clean = cleanCell(key)
    const made = stored.codeOf(planned.values.get(foldLabel(clean)) ?? clean)
    known.set(` ${key}`.slice(1), made)
    return made
  }
}

/** The values of a cell that holds several, and null where it holds one, which needs no splitting. */
function severalValues(cell: string, planned: PlannedColumn, column: Column<unknown>): string[] | null {
  const clean = cleanCell(cell)
  if (planned.values.has(foldLabel(clean)) || column.labels?.find(clean) !== undefined) return null
  const values = splitValues(clean, column.kind === 'label')
  return values.length === 1 && values[0] === clean ? null : values
}

export function createRowWriter(plan: PlannedTable, file: number, store: TableStore): RowWriter {
  const guards = new Map<string, number>()
  const names = new Set(plan.columns.map(({ name }) => name))
  const countGuard = (name: string, cell: string): void => {
    if (hasGuard(cell)) guards.set(name, (guards.get(name) ?? 0) + 1)
  }

  const writeHashedIds = (planned: PlannedColumn) => (rows: Cells) => {
    const [low, high] = store.idHashes
    for (const row of rows) {
      const cell = planned.read(row)
      countGuard(planned.name, cell)
      const id = cleanCell(cell)
      const [one, other] = id === '' ? [0, 0] : hashId(id)
      low.push(one)
      high.push(other)
    }
  }

  const writeFilled = (planned: PlannedColumn, seed: number) => {
    const { codes, codeOf } = store.columnFor(planned.name)
    const filled = codeOf('filled')
    return (rows: Cells, hashes: Int32Array): void => {
      rows.forEach((row, position) => {
        const text = planned.read(row).trim()
        codes.push(text === '' ? BLANK : filled)
        if (text !== '') hashes[position] = mixHash(hashes[position]!, hashText(text, seed))
      })
    }
  }

  const writeValues = (planned: PlannedColumn, column: Column<unknown>) => {
    const stored = store.columnFor(planned.name)
    const { codes, offsets } = stored
    const code = createCoder(planned, column, stored)
    if (!offsets)
      return (rows: Cells): void => {
        for (const row of rows) {
          const cell = planned.read(row)
          countGuard(planned.name, cell)
          codes.push(code(cell))
        }
      }
    const single = new Map<string, number>()
    return (rows: Cells): void => {
      for (const row of rows) {
        const cell = planned.read(row)
        offsets.push(codes.length)
        if (cell === '') continue
        let one = single.get(cell)
        if (one === undefined) {
          countGuard(planned.name, cell)
          const several = severalValues(cell, planned, column)
          if (several) {
            for (const value of several) codes.push(code(value))
            continue
          }
          one = code(cell)
          if (!hasGuard(cell)) single.set(` ${cell}`.slice(1), one)
        }
        if (one !== BLANK) codes.push(one)
      }
    }
  }

  const writers = plan.columns.map((planned, position) => {
    const column = store.table.columns[planned.name]!
    if (store.table.log && planned.name === store.table.id) return writeHashedIds(planned)
    return column.kind === 'filled' ? writeFilled(planned, position + 1) : writeValues(planned, column)
  })

  return {
    guards,
    write({ rows, lines }) {
      const hashes = new Int32Array(rows.length)
      for (const writer of writers) writer(rows, hashes)
      for (const hash of hashes) store.textHash.push(hash)
      store.append(file, lines, names)
    },
  }
}
