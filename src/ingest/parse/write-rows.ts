import { hashText, mixHash } from '../../lib/hash-text.ts'
import type { Column } from '../../model/tables/column.ts'
import type { PlannedColumn, PlannedTable } from '../presets/plan-file.ts'
import type { RecordBatch } from '../read/table-stream.ts'
import { createCellCoder, severalValues } from './cell-coder.ts'
import { cleanCell } from './clean-cell.ts'
import { BLANK, type TableStore, hashId } from './table-store.ts'

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
  const guardsOf = new Map<string, () => number>()
  const writers = plan.columns.map((planned, position): ColumnWriter => {
    const column = store.table.columns[planned.name]!
    if (store.table.log && planned.name === store.table.id) return writeHashedIds(planned, store)
    if (column.kind === 'filled') return writeFilled(planned, store, position + 1)
    const { write, guards } = writeValues(planned, column, store, file)
    guardsOf.set(planned.name, guards)
    return write
  })
  return {
    guards: () =>
      new Map(
        [...guardsOf].map(([name, guards]) => [name, guards()] as const).filter(([, count]) => count > 0),
      ),
    write({ rows, lines }) {
      const hashes = new Int32Array(rows.length)
      for (const writer of writers) writer(rows, hashes)
      store.textHash.append(hashes)
      store.append(file, lines, names)
    },
  }
}

const cellOf = ({ position, read }: PlannedColumn): ((row: readonly string[]) => string) =>
  position === null ? read : (row) => row[position]!

/** Ids of a log are many and all different: only their hashes are kept. */
function writeHashedIds(planned: PlannedColumn, { idHashes: [low, high] }: TableStore): ColumnWriter {
  const read = cellOf(planned)
  return (rows) => {
    for (const row of rows) {
      const id = cleanCell(read(row))
      const [one, other] = id === '' ? [0, 0] : hashId(id)
      low.push(one)
      high.push(other)
    }
  }
}

/** Of free text only whether it is there, and its share of the hash that tells rows apart. */
function writeFilled(planned: PlannedColumn, store: TableStore, seed: number): ColumnWriter {
  const { codes, codeOf } = store.columnFor(planned.name)
  const filled = codeOf('filled')
  const read = cellOf(planned)
  return (rows, hashes) => {
    for (let position = 0; position < rows.length; position++) {
      const text = read(rows[position]!).trim()
      codes.push(text === '' ? BLANK : filled)
      if (text !== '') hashes[position] = mixHash(hashes[position]!, hashText(text, seed))
    }
  }
}

function writeValues(
  planned: PlannedColumn,
  column: Column<unknown>,
  store: TableStore,
  file: number,
): { write: ColumnWriter; guards: () => number } {
  const stored = store.columnFor(planned.name)
  const { codes, offsets } = stored
  const coder = createCellCoder(planned, column, stored, file)
  const read = cellOf(planned)
  const writeOne: ColumnWriter = (rows) => {
    codes.reserve(rows.length)
    const { items } = codes
    let at = codes.length
    for (const row of rows) items[at++] = coder.codeOf(read(row))
    codes.length = at
  }
  const writeSeveral: ColumnWriter = (rows) => {
    for (const row of rows) {
      const cell = read(row)
      offsets!.push(codes.length)
      if (cell === '') continue
      const known = coder.knownCodeOf(cell)
      if (known > BLANK) {
        codes.push(known)
        continue
      }
      for (const value of severalValues(cell, planned, column) ?? [cell]) {
        const code = coder.codeOf(value)
        if (code !== BLANK) codes.push(code)
      }
    }
  }
  return { write: offsets ? writeSeveral : writeOne, guards: () => coder.guards }
}
