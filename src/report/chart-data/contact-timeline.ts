/** A quarter of contacts: the cumulative sum against the pace of the standard, and kind × week. Days are ISO dates. */
export interface ContactTimelineData {
  readonly from: string
  readonly to: string
  /** First day the log speaks for, where it begins inside the quarter. */
  readonly logFrom: string | null
  /** Standard for the quarter; null where none applies. */
  readonly standard: number | null
  /** Worded ends of both lines, e.g. "23.7" or "≥ 12", and "standard 13". */
  readonly totalLabel: string
  readonly standardLabel: string
  /** Cumulative contact weight after each day that has contact, ascending. */
  readonly steps: readonly { readonly day: string; readonly sum: number }[]
  /** Days on which an A or D was met, with the sum reached that day and who it was. */
  readonly deciders: readonly { readonly day: string; readonly sum: number; readonly names: string }[]
  /** Calendar weeks touched by the quarter: number as printed and the Monday. */
  readonly weeks: readonly { readonly label: string; readonly start: string }[]
  readonly kinds: readonly {
    readonly label: string
    /** Worded at the right, e.g. "5 × 1". */
    readonly total: string
    /** Weeks that hold any, by index into `weeks`; weight 0 is shown hollow. `decider`: an A or D was met. */
    readonly weeks: readonly { readonly week: number; readonly weight: number; readonly decider: boolean }[]
  }[]
}
