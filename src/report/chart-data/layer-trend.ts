/** Scores 0–100 over quarters, a line each, on one scale; null = not measured in that quarter. */
export interface LayerTrendData {
  /** Quarter labels, oldest first. */
  readonly quarters: readonly string[]
  readonly lines: readonly {
    readonly label: string
    readonly values: readonly (number | null)[]
    /** Worded last value and change, e.g. "53.0" and "−17.6". */
    readonly lastText: string
    readonly changeText: string
    /** The fall is one a person must act on. */
    readonly alarm: boolean
    /** The composite score is drawn heavier than its layers. */
    readonly main: boolean
  }[]
  /** Band limits with their words, e.g. 60 fair, 80 healthy. */
  readonly limits: readonly { readonly value: number; readonly label: string }[]
}
