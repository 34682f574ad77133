/** An engine that counts with SQL. One at a time asks it. */
export interface Engine {
  readonly name: string
  readonly version: string
  /** Runs a statement that gives no rows. */
  run(sql: string): Promise<void>
  /** Rows of whole numbers. */
  rows(sql: string): Promise<readonly (readonly number[])[]>
  /** Keeps what a query gives, more of the same name added to it; its first column is the account, before the others comes `place`. */
  keep(name: string, place: number | null, sql: string): Promise<void>
  /** What was kept of the accounts from one to before another, by account. */
  kept(name: string, from: number, until: number): Promise<readonly (readonly number[])[]>
  /** How many rows were kept. */
  countKept(name: string): Promise<number>
  /** Puts rows of whole numbers into a table. */
  append(table: string, rows: Iterable<readonly number[]>): Promise<void>
  close(): Promise<unknown>
}
