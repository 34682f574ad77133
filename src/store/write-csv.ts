/** `digits` is an id of digits alone: written as a formula of its text, so that a spreadsheet keeps every one of them. */
type CsvCell = string | number | null | { readonly digits: string }

// A spreadsheet takes a text that begins with one of these, full-width ones too, for a formula; an apostrophe before
// it keeps it a text. Where a semicolon parts cells, as in much of Europe, quotes in mid-line do not hold a text together.
const FORMULA_START = /((?:^|[;\t\r\n])\s*)(?=[=+\-@|%＝＋－＠])/g

function writeCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return `"=""${cell.digits}"""`
  const safe = cell.replace(FORMULA_START, "$1'")
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV for spreadsheets: UTF-8 with byte order mark, CRLF, and no text that would run as a formula. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header.map(writeCell).join(',')]
  for (const row of rows) lines.push(row.map(writeCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
