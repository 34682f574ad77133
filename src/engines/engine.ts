/** An engine that counts with SQL. One at a time asks it. */
export interface Engine {
  readonly name: string
  readonly version: string
  /** Runs a statement that gives no rows. */
  run(sql: string): Promise<void>
  /** Few rows of whole numbers. */
  rows(sql: string): Promise<readonly (readonly number[])[]>
  /** What a query gives by account, its first column: the other numbers of its rows between commas, always in the same order. */
  texts(sql: string): Promise<ReadonlyMap<number, string>>
  /** Has a table of what a query gives, which may be asked each time. */
  derive(table: string, sql: string): Promise<void>
  /** Puts rows of whole numbers into a table. */
  append(table: string, rows: Iterable<readonly number[]>): Promise<void>
  close(): Promise<void>
}
