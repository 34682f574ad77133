/** `digits` is an id of digits alone: written as a formula of its text, so that a spreadsheet keeps every one of them. */
type CsvCell = string | number | null | { readonly digits: string }

// A spreadsheet takes a text that begins with one of these for a formula; a leading apostrophe keeps it a text.
const FORMULA_START = /^[=+\-@\t\r\n|%]/

function writeCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return `"=""${cell.digits}"""`
  const safe = FORMULA_START.test(cell.trimStart()) ? `'${cell}` : cell
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV for spreadsheets: UTF-8 with byte order mark, CRLF, and no text that would run as a formula. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header.map(writeCell).join(',')]
  for (const row of rows) lines.push(row.map(writeCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
