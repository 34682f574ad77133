/** Where effort goes beside what it goes to: for every tier its shares of several totals, on one scale. */
export interface EffortSharesData {
  readonly groups: readonly {
    /** Tier letter. */
    readonly label: string
    /** E.g. "4 accounts". */
    readonly note: string
    readonly rows: readonly {
      readonly label: string
      /** 0–1; null = not measured. */
      readonly share: number | null
      readonly text: string
      /** The effort itself, which the others are laid beside. */
      readonly main: boolean
    }[]
  }[]
}
