import type { TableModel } from '../page-parts/table.ts'
import type { DownloadTable } from '../tables/download-table.ts'
import { isCounted, isWithheld } from './audience.ts'

/** Columns in which nothing is withheld, by position. */
function findOpenColumns(count: number, rows: readonly (readonly unknown[])[]): number[] {
  return Array.from({ length: count }, (_, at) => at).filter(
    (at) => !rows.some((cells) => isWithheld(cells[at])),
  )
}

/** A table without the rows about people who are only counted, which a note counts. */
function leaveOutCounted(table: TableModel, sayCounted: (count: number) => string): TableModel {
  if (!isCounted(table)) return table
  const { filters: _, foot, ...rest } = table
  const rows = table.rows.filter((row) => !isCounted(row))
  const left = table.rows.length - rows.length
  const notes = [table.note, left === 0 ? undefined : sayCounted(left)]
  return {
    ...rest,
    rows: rows.map(({ facets: _, ...row }) => row),
    ...(foot && !isCounted(foot) && { foot }),
    note: notes.filter((note): note is string => typeof note === 'string' && !isCounted(note)).join(' '),
  }
}

/** A table without the columns that hold something withheld; null where that is the first, which says what a row is. */
export function cutTable(whole: TableModel, sayCounted: (count: number) => string): TableModel | null {
  const table = leaveOutCounted(whole, sayCounted)
  const { columns, rows, foot, filters } = table
  const open = findOpenColumns(columns.length, [...rows.map(({ cells }) => cells), ...(foot ? [foot] : [])])
  if (open[0] !== 0 || (table !== whole && rows.length === 0)) return null
  if (open.length === columns.length && !isWithheld(filters)) return table
  const { filters: _, ...rest } = table
  const pick = <Of>(cells: readonly Of[]): Of[] => open.map((at) => cells[at]!)
  return {
    ...rest,
    columns: pick(columns),
    rows: rows.map(({ facets: _, ...row }) => ({ ...row, cells: pick(row.cells) })),
    ...(foot && { foot: pick(foot) }),
  }
}

/** A download without the columns that hold something withheld; null where none is left. */
export function cutDownload({ name, header, rows }: DownloadTable): DownloadTable | null {
  const all = [...rows].filter((cells) => !isCounted(cells))
  const open = findOpenColumns(header.length, all)
  if (open.length === 0) return null
  return {
    name,
    header: open.map((at) => header[at]!),
    rows: all.map((cells) => open.map((at) => cells[at]!)),
  }
}
