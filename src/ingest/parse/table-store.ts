import { Growable } from '../../lib/growable.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { ABSENT, type ColumnPart, StoredColumn } from './stored-column.ts'

/** The rows of one table as columns, in the order they were read, of all files and presets. */
export interface TableStore {
  readonly table: TableDefinition
  readonly length: number
  readonly file: Growable
  readonly line: Growable
  /** Hash of the texts that are not kept, so that two rows can still be told apart. */
  readonly textHash: Growable
  /** Two hashes of the given id, both 0 where there is none; only for a log. */
  readonly idHashes: readonly [Growable, Growable]
  /** Columns that at least one file maps. */
  readonly columns: ReadonlyMap<string, StoredColumn>
  /** The column, made where it is met first: rows so far lack it. */
  columnFor(name: string): StoredColumn
  /** Appends `lines.length` rows, whose cells of the `written` columns are there already; they lack the others. */
  append(file: number, lines: ArrayLike<number>, written: ReadonlySet<string>): void
}

/** The rows of one file in a table, as they cross from one thread to another; lines count from its first. */
export interface TablePart {
  readonly lines: ArrayLike<number>
  readonly textHash: ArrayLike<number>
  readonly idHashes: readonly [ArrayLike<number>, ArrayLike<number>]
  readonly columns: readonly ColumnPart[]
}

/** All rows of a store that was filled from one file. */
export function partOfStore({ line, textHash, idHashes: [low, high], columns }: TableStore): TablePart {
  return {
    lines: line.view(),
    textHash: textHash.view(),
    idHashes: [low.view(), high.view()],
    columns: [...columns].map(([name, column]) => column.toPart(name)),
  }
}

/** Appends rows that another reader has read from the same file; `before` lines stand above the first of them. */
export function appendPart(store: TableStore, file: number, part: TablePart, before: number): void {
  for (const column of part.columns) store.columnFor(column.name).appendPart(column, file)
  store.textHash.append(part.textHash)
  store.idHashes[0].append(part.idHashes[0])
  store.idHashes[1].append(part.idHashes[1])
  const lines = new Int32Array(part.lines.length)
  for (let row = 0; row < lines.length; row++) lines[row] = part.lines[row]! + before
  store.append(file, lines, new Set(part.columns.map(({ name }) => name)))
}

export function createTableStore(table: TableDefinition): TableStore {
  const columns = new Map<string, StoredColumn>()
  const file = new Growable()
  const [line, textHash, low, high] = [new Growable(true), new Growable(), new Growable(), new Growable()]
  let length = 0
  return {
    table,
    get length() {
      return length
    },
    file,
    line,
    textHash,
    idHashes: [low, high],
    columns,
    columnFor(name) {
      const known = columns.get(name)
      if (known) return known
      const made = new StoredColumn(length)
      columns.set(name, made)
      return made
    },
    append(index, lines, written) {
      length += lines.length
      file.fill(index, lines.length)
      line.append(lines)
      for (const hashes of [textHash, low, high]) hashes.fill(0, length - hashes.length)
      for (const [name, { codes }] of columns) if (!written.has(name)) codes.fill(ABSENT, lines.length)
    },
  }
}
