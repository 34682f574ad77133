import { HEADERS } from './tables.ts'
import type { Row, TableName } from './tables.ts'

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One table as CSV text: a header, LF line ends, quotes only where needed, no byte order mark. */
export const writeCsv = <T extends TableName>(table: T, rows: readonly Row<T>[]): string => {
  const columns = HEADERS[table] as readonly (typeof HEADERS)[T][number][]
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','))
  return `${[columns.join(','), ...lines].join('\n')}\n`
}
