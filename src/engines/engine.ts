/** An engine that counts with SQL. One at a time asks it. */
export interface Engine {
  readonly name: string
  readonly version: string
  /** Runs a statement that gives no rows. */
  run(sql: string): Promise<void>
  /** Rows of whole numbers, as they come; several may be read side by side. */
  rows(sql: string): AsyncIterable<readonly number[]>
  /** Puts rows of whole numbers into a table. */
  append(table: string, rows: Iterable<readonly number[]>): Promise<void>
  close(): void
}
