import { Growable } from '../../lib/growable.ts'
import { hashText } from '../../lib/hash-text.ts'
import { TextCodes } from '../../lib/text-codes.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { idKeyOf } from '../id-key.ts'

/** Code of a cell in a file that lacks the column, and of a blank cell. Other codes are positions in `texts`. */
export const ABSENT = -1
export const BLANK = 0

/** One column of all files of a table: each different text once, each cell as its number. */
export interface StoredColumn {
  readonly texts: readonly string[]
  /** One code per row; of a column with several values one per value. */
  readonly codes: Growable
  /** Of a column with several values: where the values of each row begin. */
  readonly offsets: Growable | null
  /** The codes each file wrote. */
  readonly codesOfFile: Map<number, Set<number>>
  /** The number of a text, a new one where it is met first. */
  readonly codeOf: (text: string) => number
}

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
  /** Appends `lines.length` rows; `write` fills each column of the file, the others are filled as absent. */
  append(file: number, lines: readonly number[], written: ReadonlySet<string>): void
}

function createStoredColumn(several: boolean, rowsSoFar: number): StoredColumn {
  const known = new TextCodes()
  known.codeOf('')
  const codes = new Growable()
  const offsets = several ? new Growable() : null
  if (offsets) offsets.fill(0, rowsSoFar)
  else codes.fill(ABSENT, rowsSoFar)
  return {
    texts: known.texts,
    codes,
    offsets,
    codesOfFile: new Map(),
    codeOf: (text) => known.codeOf(text),
  }
}

export function createTableStore(table: TableDefinition): TableStore {
  const columns = new Map<string, StoredColumn>()
  const [file, line, textHash, low, high] = [1, 2, 3, 4, 5].map(() => new Growable()) as [
    Growable,
    Growable,
    Growable,
    Growable,
    Growable,
  ]
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
      const made = createStoredColumn(table.columns[name]!.several, length)
      columns.set(name, made)
      return made
    },
    append(index, lines, written) {
      length += lines.length
      file.fill(index, lines.length)
      line.append(lines)
      if (textHash.length < length) textHash.fill(0, lines.length)
      if (low.length < length) for (const half of [low, high]) half.fill(0, lines.length)
      for (const [name, column] of columns) {
        if (written.has(name)) continue
        if (column.offsets) column.offsets.fill(column.codes.length, lines.length)
        else column.codes.fill(ABSENT, lines.length)
      }
    },
  }
}

/** The two hashes an id of a log is kept as; never both 0, which means no id. */
export function hashId(id: string): [number, number] {
  const key = idKeyOf(id)
  return [hashText(key, 0x2545f491) | 1, hashText(key, 0x6c078965)]
}

/** First and last position (excluded) of a row's values in a column with several. */
export function rangeOfRow(column: StoredColumn, row: number): [number, number] {
  const offsets = column.offsets!
  return [offsets.at(row), row + 1 < offsets.length ? offsets.at(row + 1) : column.codes.length]
}
