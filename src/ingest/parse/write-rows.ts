import { hashText, mixHash } from '../../lib/hash-text.ts'
import type { Column } from '../../model/tables/column.ts'
import { idKeyOf } from '../id-key.ts'
import type { PlannedColumn, PlannedTable } from '../presets/plan-file.ts'
import type { RecordBatch } from '../read/table-stream.ts'
import { CellCoder, severalValues } from './cell-coder.ts'
import { cleanCell } from './clean-cell.ts'
import { BLANK } from './stored-column.ts'
import type { TableStore } from './table-store.ts'

/** Appends the rows of one file to one table, column by column; most cells cost one look-up. */
export interface RowWriter {
  write(batch: RecordBatch): void
  /** Cells whose formula guard was stripped, by column. */
  guards(): ReadonlyMap<string, number>
}

type Rows = readonly (readonly string[])[]
type ColumnWriter = (rows: Rows, hashes: Int32Array) => void

export function createRowWriter(plan: PlannedTable, file: number, store: TableStore): RowWriter {
  const names = new Set(plan.columns.map(({ name }) => name))
  const coders = new Map<string, CellCoder>()
  const writers = plan.columns.map((planned, position): ColumnWriter => {
    const column = store.table.columns[planned.name]!
    if (store.table.log && planned.name === store.table.id) return writeHashedIds(planned, store)
    if (column.kind === 'filled') return writeFilled(planned, store, position + 1)
    const stored = store.columnFor(planned.name)
    const coder = new CellCoder(planned, column, stored, file)
    coders.set(planned.name, coder)
    return column.several ? writeSeveral(planned, column, store, coder) : writeOne(planned, store, coder)
  })
  return {
    guards: () =>
      new Map([...coders].flatMap(([name, { guards }]) => (guards > 0 ? [[name, guards] as const] : []))),
    write({ rows, lines }) {
      const hashes = new Int32Array(rows.length)
      for (const writer of writers) writer(rows, hashes)
      for (const hash of hashes) store.textHash.push(hash)
      store.append(file, lines, names)
    },
  }
}

const cellOf = ({ position, read }: PlannedColumn): ((row: readonly string[]) => string) =>
  position === null ? read : (row) => row[position]!

/** Ids of a log are many and all different: only two hashes are kept, never both 0, which means no id. */
function writeHashedIds(planned: PlannedColumn, { idHashes: [low, high] }: TableStore): ColumnWriter {
  const read = cellOf(planned)
  return (rows) => {
    for (const row of rows) {
      const id = idKeyOf(cleanCell(read(row)))
      low.push(id === '' ? 0 : hashText(id, 0x2545f491) | 1)
      high.push(id === '' ? 0 : hashText(id, 0x6c078965))
    }
  }
}

/** Of free text only whether it is there, and its share of the hash that tells rows apart. */
function writeFilled(planned: PlannedColumn, store: TableStore, seed: number): ColumnWriter {
  const stored = store.columnFor(planned.name)
  const { codes } = stored
  const filled = stored.codeOf('filled')
  const read = cellOf(planned)
  let last = ''
  let lastHash = 0
  return (rows, hashes) => {
    for (let position = 0; position < rows.length; position++) {
      const text = read(rows[position]!).trim()
      codes.push(text === '' ? BLANK : filled)
      if (text === '') continue
      if (text !== last) {
        last = text
        lastHash = hashText(text, seed)
      }
      hashes[position] = mixHash(hashes[position]!, lastHash)
    }
  }
}

function writeOne(planned: PlannedColumn, store: TableStore, coder: CellCoder): ColumnWriter {
  const { codes } = store.columnFor(planned.name)
  const read = cellOf(planned)
  return (rows) => {
    for (const row of rows) codes.push(coder.codeOf(read(row)))
  }
}

function writeSeveral(
  planned: PlannedColumn,
  column: Column<unknown>,
  store: TableStore,
  coder: CellCoder,
): ColumnWriter {
  const stored = store.columnFor(planned.name)
  const { codes } = stored
  const read = cellOf(planned)
  return (rows) => {
    for (const row of rows) {
      const cell = read(row)
      const known = coder.knownCodeOf(cell)
      if (known >= BLANK) {
        codes.push(known)
        continue
      }
      const values = (severalValues(cell, planned, column) ?? [cell]).map((value) => coder.codeOf(value))
      stored.pushSeveral(values.filter((code) => code !== BLANK))
    }
  }
}
