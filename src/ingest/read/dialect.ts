import type { Newline } from './table-stream.ts'
import { readBlock, type Separators } from './read-block.ts'

/** How a file writes its table. */
export interface Dialect extends Separators {
  readonly newline: Newline
  readonly quote: '"' | null
  /** Characters of a first line `sep=;`, Excel's way to name the delimiter; it is no record. */
  readonly declarationLength: number
}

const DELIMITERS = [',', ';', '\t', '|'] as const
const RECORDS_LOOKED_AT = 100

/** Judges the beginning of a file (about 64,000 characters, or all of it). */
export function readDialect(sample: string): Dialect {
  const declared = /^sep=([,;\t|])\r?(?:\n|$)/i.exec(sample)
  const lines = readNewline(sample)
  return {
    ...lines,
    delimiter: declared?.[1] ?? readDelimiter(sample, lines.lineBreak),
    quote: /(?:^|[,;\t|\r\n])"/.test(sample) ? '"' : null,
    declarationLength: declared?.[0].length ?? 0,
  }
}

/** What is inside quotes does not count: Excel for Mac wrote `\r` between records and `\n` inside cells. */
function readNewline(sample: string): { newline: Newline; lineBreak: '\n' | '\r' } {
  const unquoted = sample.replace(/"[^"]*(?:"|$)/g, '')
  const lineFeeds = unquoted.match(/\n/g)?.length ?? 0
  const pairs = unquoted.match(/\r\n/g)?.length ?? 0
  // A `\r` at the very end of the sample may be half of a pair.
  if (lineFeeds === 0 && /\r./s.test(unquoted)) return { newline: 'cr', lineBreak: '\r' }
  return { newline: pairs === 0 ? 'lf' : pairs === lineFeeds ? 'crlf' : 'mixed', lineBreak: '\n' }
}

/**
 * The delimiter under which most records agree on their number of cells. Records of one cell (titles, footers, blank
 * lines) are no evidence. Agreement counts squared over all records that are cut at all, so a comma inside the
 * numbers of a `;` file loses to the `;`; a tie goes to the wider table, then to the comma.
 */
function readDelimiter(sample: string, lineBreak: '\n' | '\r'): string {
  let best = { delimiter: ',', agreement: 0, width: 1 }
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>()
    let cut = 0
    for (const row of readBlock(sample + lineBreak, { delimiter, lineBreak }).rows.slice(
      0,
      RECORDS_LOOKED_AT,
    )) {
      if (row.length === 1) continue
      cut++
      widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
    }
    for (const [width, count] of widths) {
      const agreement = (count * count) / cut
      if (agreement > best.agreement || (agreement === best.agreement && width > best.width))
        best = { delimiter, agreement, width }
    }
  }
  return best.delimiter
}
