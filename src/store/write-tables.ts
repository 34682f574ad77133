import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { DownloadTable } from '../report/present-tables.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** A cell that a spreadsheet would run as a formula is led by an apostrophe; what could end the cell early is quoted. */
export function formatCsvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const formatRow = (cells: readonly (string | number | null)[]) => `${cells.map(formatCsvCell).join(',')}\r\n`

/** Writes `tables/<name>.csv` into an edition's folder: UTF-8 with a byte order mark, which Excel needs. */
export async function writeTables(folder: string, tables: readonly DownloadTable[]): Promise<void> {
  await mkdir(join(folder, 'tables'), { recursive: true })
  for (const { name, header, rows } of tables) {
    const file = await open(join(folder, 'tables', `${name}.csv`), 'w')
    try {
      await file.write(BYTE_ORDER_MARK + formatRow(header))
      for (const row of rows) await file.write(formatRow(row))
    } finally {
      await file.close()
    }
  }
}
