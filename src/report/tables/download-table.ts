export type DownloadCell = string | number | null

/** A table to download. Heads are canonical names, so that a spreadsheet made on one edition works on the next. */
export interface DownloadTable {
  /** `tables/<name>.csv` below the edition's folder. */
  readonly name: string
  readonly header: readonly string[]
  readonly rows: Iterable<readonly DownloadCell[]>
}

/** A column: its head, and what it says of a row. */
export type DownloadColumn<Row> = readonly [head: string, cell: (row: Row) => DownloadCell]

/** Puts rows and columns together, one row at a time. */
export function tabulate<Row>(
  name: string,
  rows: () => Iterable<Row>,
  columns: readonly DownloadColumn<Row>[],
): DownloadTable {
  function* cells() {
    for (const row of rows()) yield columns.map(([, cell]) => cell(row))
  }
  return { name, header: columns.map(([head]) => head), rows: cells() }
}
