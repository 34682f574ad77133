/** What was done against what the standard asks, one bullet per row, each on its own unit but one length for its standard. */
export interface StandardBarsData {
  readonly rows: readonly {
    readonly label: string
    /** Null = not measured. */
    readonly value: number | null
    readonly atLeast: boolean
    /** Null = the standard does not apply. */
    readonly standard: number | null
    /** Worded, e.g. "23.7" and "standard 13". */
    readonly text: string
    readonly standardText: string
    readonly alarm: boolean
  }[]
}
