/** An engine that counts with SQL. One at a time asks it. */
export interface Engine {
  readonly name: string
  readonly version: string
  /** Runs a statement that gives no rows. */
  run(sql: string): Promise<void>
  /** Rows of whole numbers, as they come. */
  rows(sql: string): AsyncIterable<readonly number[]>
  /** Keeps what a query gives, more of the same name added to it; its first column is the account, before the others comes `place`. */
  keep(name: string, place: number | null, sql: string): Promise<void>
  /** What was kept, by account; several may be read side by side. */
  kept(name: string): AsyncIterable<readonly number[]>
  /** Puts rows of whole numbers into a table. */
  append(table: string, rows: Iterable<readonly number[]>): Promise<void>
  close(): void
}
