/** Contacts between two levels: some, none although both exist (`alarm` where that should not be), or nobody there. */
export type MeetingCell =
  | { readonly kind: 'met'; readonly count: number }
  | { readonly kind: 'never'; readonly alarm: boolean }
  | { readonly kind: 'nobody' }

/** Our levels × theirs, contacts of the rolling year. The last row and column are people of unknown level, if any. */
export interface WhoMeetsWhomData {
  readonly theirs: readonly { readonly label: string; readonly unknown: boolean }[]
  readonly ours: readonly {
    readonly label: string
    readonly unknown: boolean
    /** In the order of `theirs`. */
    readonly cells: readonly MeetingCell[]
  }[]
  /** The most of any cell: the scale's dark end. */
  readonly most: number
}
