/** Eight quarters in a line, beside a number. One scale (`low`–`high`) for all sparklines of a page. */
export interface SparklineData {
  /** Oldest first; null = not measured, drawn as a hatched slot. */
  readonly values: readonly (number | null)[]
  readonly low: number
  readonly high: number
  /** Hairlines at the band limits. */
  readonly limits: readonly number[]
  readonly alarm: boolean
}

/** A sub-score 0–100 now and last quarter; null value = not measured. */
export interface SubScoreData {
  readonly value: number | null
  readonly before: number | null
}

/** One account's life: eyes, null where not measured; `atLeast` where there may be more. */
export interface LifeData {
  readonly eyes: number | null
  readonly atLeast: boolean
}

/** A decision outlook in one strip: weights for, open, against; null where not measured. */
export interface OutlookStripData {
  readonly split: { readonly pro: number; readonly open: number; readonly con: number } | null
}

/** An amount on a scale shared by a column (`max`), with a hollow part that may come on top (open opportunities). */
export interface AmountBarData {
  readonly value: number
  readonly extra: number
  readonly max: number
}

/** Rows of a file: kept + skipped + rejected on a scale of `max` rows (the file's own rows for a full bar). */
export interface FileBalanceData {
  readonly kept: number
  readonly skipped: number
  readonly rejected: number
  readonly max: number
}

/** A measured share 0–1; the rest is hatched because it is unknown, not zero. */
export interface CompletenessData {
  readonly share: number
}

/** Accounts per band, laid end to end on a scale of `max` accounts. */
export interface BandStripData {
  readonly healthy: number
  readonly fair: number
  readonly atRisk: number
  readonly critical: number
  readonly undetermined: number
  readonly notMeasured: number
  readonly max: number
}

/** One proof on a scale of days shared by a table: when, until when (null: an event, which does not end), as of when. */
export interface ProofRangeData {
  readonly first: number
  readonly last: number
  readonly asOf: number
  readonly date: number | null
  readonly lastDay: number | null
  readonly expired: boolean
}
