/** A log that an engine counted. */
export interface CountedLog {
  /** Name and version, as readers are told: `DuckDB 1.5.6`. */
  readonly engine: string
  /** Whether any record names a customer person, one of ours. */
  readonly namesPeople: boolean
  readonly namesStaff: boolean
  /** Quarter ends the facts are of, oldest first; the last is the edition's. `2026-Q3`. */
  readonly quarters: readonly string[]
  /** Quarters that contacts are added up in, oldest first. */
  readonly contactQuarters: readonly string[]
  readonly records: {
    readonly raw: number
    readonly kept: number
    readonly leftOut: Readonly<Record<'planned' | 'cancelled' | 'unknown' | 'undated' | 'future', number>>
    /** Of no known account. */
    readonly orphans: number
    readonly rejected: number
  }
  /** Parts the log lay in, each counted where it lay. */
  readonly shards: number
  /** Accounts counted again from their records, all of which agreed. */
  readonly recounted: number
  /** The facts of an account by its position, as text (JSON); undefined where the log never names it. */
  readonly textOf: (account: number) => string | undefined
}
