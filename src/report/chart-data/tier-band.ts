/** One count of accounts. `alarm` is for S and A below fair; `change` against last quarter, null where unknown. */
export interface TierBandCell {
  readonly count: number
  readonly change: number | null
  readonly alarm: boolean
}

/** What a band column means; it decides the fill, the label decides the word. */
export type BandKind = 'healthy' | 'fair' | 'at-risk' | 'critical' | 'undetermined' | 'not-measured'

/** Accounts per tier and band. Cells are in the order of `bands`; totals come with the data, never summed here. */
export interface TierBandData {
  readonly bands: readonly { readonly kind: BandKind; readonly label: string }[]
  readonly tiers: readonly {
    readonly label: string
    readonly cells: readonly TierBandCell[]
    readonly total: number
  }[]
  readonly totals: readonly number[]
  readonly total: number
}
