/** What accounts of each tier got, as shares of the tier's standard: a bar for the account in the middle, a dot for each. */
export interface BulletTiersData {
  readonly rows: readonly {
    /** Tier letter, or the words for none. */
    readonly label: string
    /** What the standard is, e.g. "standard 13". */
    readonly standardText: string
    /** How many meet it, e.g. "3/4 met". */
    readonly text: string
    /** The median, and what is not measured, in words; empty where there is nothing to say. */
    readonly note: string
    /** 1 is the standard; null = not measured. */
    readonly median: number | null
    /** Fewer than half meet it. */
    readonly alarm: boolean
    readonly points: readonly {
      readonly share: number
      /** The account and what it got, for the tooltip. */
      readonly name: string
      /** Far below the standard. */
      readonly alarm: boolean
    }[]
  }[]
}
