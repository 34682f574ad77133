import { Growable } from '../../lib/growable.ts'
import { TextCodes } from '../../lib/text-codes.ts'

/** Code of a cell in a file that lacks the column, and of a blank cell. Codes above are positions in `texts`. */
export const ABSENT = -1
export const BLANK = 0

/** The cells of one file in a column, as they cross from one thread to another. */
export interface ColumnPart {
  readonly name: string
  readonly texts: readonly string[]
  readonly codes: ArrayLike<number>
  readonly lists: ArrayLike<number>
  readonly seen: ReadonlySet<number> | undefined
}

/** One column of all files of a table: each different text once, each cell as its number. */
export class StoredColumn {
  /** One per row. Below ABSENT: a cell with several values, which `countOf` and `valueOf` know. */
  readonly codes = new Growable()
  /** The codes each file wrote. */
  readonly codesOfFile = new Map<number, Set<number>>()
  private readonly known = new TextCodes()
  /** The values of cells with several, end to end, each list behind its length. */
  private readonly lists = new Growable()

  /** Rows so far lack the column. */
  constructor(rowsSoFar: number) {
    this.known.codeOf('')
    this.codes.fill(ABSENT, rowsSoFar)
  }

  get texts(): readonly string[] {
    return this.known.texts
  }

  /** The number of a text, a new one where it is met first. */
  codeOf(text: string): number {
    return this.known.codeOf(text)
  }

  /** The code of a cell with these values. */
  codeOfSeveral(values: readonly number[]): number {
    if (values.length < 2) return values[0] ?? BLANK
    const code = ABSENT - 1 - this.lists.length
    this.lists.push(values.length)
    for (const value of values) this.lists.push(value)
    return code
  }

  /** How many values the cell of a code has. */
  countOf(code: number): number {
    return code > BLANK ? 1 : code >= ABSENT ? 0 : this.lists.at(ABSENT - 1 - code)
  }

  /** The code of one of its values, from 0. */
  valueOf(code: number, which: number): number {
    return code > BLANK ? code : this.lists.at(ABSENT - code + which)
  }

  /** All of it, where it was filled from one file. */
  toPart(name: string): ColumnPart {
    const { texts, codes, lists, codesOfFile } = this
    return { name, texts, codes: codes.view(), lists: lists.view(), seen: codesOfFile.get(0) }
  }

  /** Appends the cells that another reader has read from the same file, as if they had been read here. */
  appendPart({ texts, codes, lists, seen }: ColumnPart, file: number): void {
    const own = Int32Array.from(texts, (text) => this.codeOf(text))
    const listOf = (code: number): number => {
      const first = ABSENT - code
      return this.codeOfSeveral(
        Array.from({ length: lists[first - 1]! }, (_, which) => own[lists[first + which]!]!),
      )
    }
    const ownCodes = new Int32Array(codes.length)
    for (let row = 0; row < ownCodes.length; row++) {
      const code = codes[row]!
      ownCodes[row] = code > BLANK ? own[code]! : code >= ABSENT ? code : listOf(code)
    }
    this.codes.append(ownCodes)
    const met = this.codesOfFile.get(file)
    if (seen !== undefined && met !== undefined) for (const code of seen) met.add(own[code]!)
  }
}
