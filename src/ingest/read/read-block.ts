import Papa from 'papaparse'
import type { ParseError } from 'papaparse'

/** What divides cells and records. A quote is always `"`, doubled inside quotes. */
export interface Separators {
  readonly delimiter: string
  /** `\n` also for CRLF: the `\r` left at the end of a record is taken off. `\r` only where no line ends in `\n`. */
  readonly lineBreak: '\n' | '\r'
}

export interface Block {
  readonly rows: string[][]
  /** How many characters the finished records cover, line breaks included. */
  readonly consumed: number
  /** Indices into `rows` of records in which a quote inside a quoted cell is not doubled. */
  readonly misquoted: ReadonlySet<number>
}

interface ParserResult {
  readonly data: string[][]
  readonly errors: readonly ParseError[]
  readonly meta: { readonly cursor: number }
}

/**
 * Cuts text that begins with a record into its finished records; what follows the last line break outside quotes is
 * left for the next call. So a record is always seen whole, and neither rows nor misquoted records can depend on how
 * the text was cut. (This is the only place that knows the CSV library; its streaming mode is not used because
 * there rows, line numbers and errors do depend on it.)
 */
export function readBlock(text: string, { delimiter, lineBreak }: Separators): Block {
  const parser = new Papa.Parser({ delimiter, newline: lineBreak })
  const { data, errors, meta } = parser.parse(text, 0, true) as ParserResult
  if (lineBreak === '\n' && text.includes('\r')) for (const row of data) dropCarriageReturn(row)
  const misquoted = new Set<number>()
  for (const { row } of errors) if (row !== undefined && row < data.length) misquoted.add(row)
  return { rows: data, consumed: meta.cursor, misquoted }
}

function dropCarriageReturn(row: string[]): void {
  const last = row.length - 1
  const cell = row[last]
  if (cell?.endsWith('\r')) row[last] = cell.slice(0, -1)
}
