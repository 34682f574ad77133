/** One measured share, e.g. "key persons rated 192/218"; null = not measured. */
export interface ShareBar {
  readonly label: string
  /** 0–1 */
  readonly share: number | null
  /** Worded share and counts, e.g. "88 %" and "192/218". */
  readonly text: string
  readonly counts: string
  /** A short remark under the bar; empty where none. */
  readonly note: string
  /** Limit of a flag, 0–1; null where none. */
  readonly limit: number | null
  readonly alarm: boolean
}

/** Shares on one scale. */
export interface ShareBarsData {
  /** What the rest of a bar is: missing, so hatched (default), or simply something else. */
  readonly rest?: 'missing' | 'other'
  readonly rows: readonly ShareBar[]
}
