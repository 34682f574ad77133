import { hashText, mixHash } from '../../lib/hash-text.ts'
import type { Column } from '../../model/tables/column.ts'
import { idKeyOf } from '../id-key.ts'
import type { PlannedColumn } from '../presets/plan-file.ts'
import type { RecordBatch } from '../read/table-stream.ts'
import { CellCoder, severalValues } from './cell-coder.ts'
import { cleanCell, isBare } from './clean-cell.ts'
import { highHashOf, lowHashOf } from './hash-id.ts'
import { BLANK, type StoredColumn } from './stored-column.ts'
import type { TableStore } from './table-store.ts'

/** Appends the rows of one file to one table, column by column; most cells cost one look-up. */
export interface RowWriter {
  write(batch: RecordBatch): void
  /** Cells whose formula guard was stripped, by column. */
  guards(): ReadonlyMap<string, number>
}

type Rows = readonly (readonly string[])[]
/** Appends one column of a batch; `hashes` gathers what tells apart rows whose texts are not kept. */
type ColumnWriter = (rows: Rows, hashes: Int32Array) => void

export function createRowWriter(
  columns: readonly PlannedColumn[],
  file: number,
  store: TableStore,
): RowWriter {
  const names = new Set(columns.map(({ name }) => name))
  const coders = new Map<string, CellCoder>()
  const writers = columns.map((planned, position): ColumnWriter => {
    const column = store.table.columns[planned.name]!
    if (store.table.log && planned.name === store.table.id) return writeHashedIds(planned, store)
    const stored = store.columnFor(planned.name)
    if (column.kind === 'filled') return writeFilled(planned, stored, position + 1)
    const coder = new CellCoder(planned, column, stored, file)
    coders.set(planned.name, coder)
    return writeCodes(
      planned,
      stored,
      column.several ? codeSeveral(planned, column, stored, coder) : (cell) => coder.codeOf(cell),
    )
  })
  return {
    guards: () =>
      new Map([...coders].flatMap(([name, { guards }]) => (guards > 0 ? [[name, guards] as const] : []))),
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

/** Ids of a log are many and all different: only two hashes are kept, never both 0, which means no id. */
function writeHashedIds(planned: PlannedColumn, { idHashes: [low, high] }: TableStore): ColumnWriter {
  const read = cellOf(planned)
  return (rows) => {
    const [lows, highs] = [new Int32Array(rows.length), new Int32Array(rows.length)]
    for (let position = 0; position < rows.length; position++) {
      const id = idKeyOf(cleanCell(read(rows[position]!)))
      if (id === '') continue
      lows[position] = lowHashOf(id)
      highs[position] = highHashOf(id)
    }
    low.append(lows)
    high.append(highs)
  }
}

/** Of free text only whether it is there, and its share of the hash that tells rows apart. */
function writeFilled(planned: PlannedColumn, stored: StoredColumn, seed: number): ColumnWriter {
  const filled = stored.codeOf('filled')
  const read = cellOf(planned)
  let last = ''
  let lastHash = 0
  return (rows, hashes) => {
    const codes = new Int32Array(rows.length)
    for (let position = 0; position < rows.length; position++) {
      const cell = read(rows[position]!)
      const text = isBare(cell) ? cell : cell.trim()
      if (text === '') continue
      codes[position] = filled
      if (text !== last) {
        last = text
        lastHash = hashText(text, seed)
      }
      hashes[position] = mixHash(hashes[position]!, lastHash)
    }
    stored.codes.append(codes)
  }
}

function writeCodes(
  planned: PlannedColumn,
  stored: StoredColumn,
  codeOf: (cell: string) => number,
): ColumnWriter {
  const read = cellOf(planned)
  return (rows) => {
    const codes = new Int32Array(rows.length)
    for (let position = 0; position < rows.length; position++) codes[position] = codeOf(read(rows[position]!))
    stored.codes.append(codes)
  }
}

function codeSeveral(
  planned: PlannedColumn,
  column: Column<unknown>,
  stored: StoredColumn,
  coder: CellCoder,
): (cell: string) => number {
  return (cell) => {
    const known = coder.knownCodeOf(cell)
    if (known >= BLANK) return known
    const values = (severalValues(cell, planned, column) ?? [cell]).map((value) => coder.codeOf(value))
    return stored.codeOfSeveral(values.filter((code) => code !== BLANK))
  }
}
