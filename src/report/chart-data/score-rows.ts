/** A score on the shared 0–100 scale: a value, an interval where a layer is missing, not measured, or withheld. */
export type ScorePoint =
  | { readonly kind: 'value'; readonly value: number; readonly before: number | null; readonly text: string }
  | { readonly kind: 'interval'; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'not-applicable'; readonly text: string }
  | { readonly kind: 'withheld'; readonly text: string }

/** Small multiples: one row per account, one column per score, all on one scale; the weakest is marked. */
export interface ScoreRowsData {
  /** Column heads, e.g. total, key, general, organizational. */
  readonly scores: readonly string[]
  readonly limits: readonly number[]
  readonly rows: readonly {
    readonly label: string
    readonly href: string
    /** Tier letter or empty. */
    readonly tier: string
    /** The weakest member: its name and points are in the accent. */
    readonly alarm: boolean
    readonly points: readonly ScorePoint[]
  }[]
}
