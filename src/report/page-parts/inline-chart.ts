import type {
  AmountBarData,
  BandStripData,
  CompletenessData,
  FileBalanceData,
  LifeData,
  OutlookStripData,
  ProofRangeData,
  SparklineData,
  SubScoreData,
} from '../chart-data/small-marks.ts'

/** A drawing small enough for a line of text or a cell; `chart` is the id of its definition. */
export type InlineChart =
  | { readonly chart: 'sparkline'; readonly data: SparklineData; readonly label?: string }
  | { readonly chart: 'sub-score'; readonly data: SubScoreData; readonly label?: string }
  | { readonly chart: 'life'; readonly data: LifeData; readonly label?: string }
  | { readonly chart: 'outlook-strip'; readonly data: OutlookStripData; readonly label?: string }
  | { readonly chart: 'amount-bar'; readonly data: AmountBarData; readonly label?: string }
  | { readonly chart: 'file-balance'; readonly data: FileBalanceData; readonly label?: string }
  | { readonly chart: 'completeness'; readonly data: CompletenessData; readonly label?: string }
  | { readonly chart: 'band-strip'; readonly data: BandStripData; readonly label?: string }
  | { readonly chart: 'proof-range'; readonly data: ProofRangeData; readonly label?: string }
