import type { LifeData } from './small-marks.ts'

/** Every account as a pair of stones: tiers × number of eyes. */
export interface LifeOverviewData {
  /** Alive, one eye, no eye, not measured: word and count. */
  readonly columns: readonly { readonly label: string; readonly count: number; readonly alarm: boolean }[]
  readonly tiers: readonly {
    readonly label: string
    /** In the order of `columns`; each account with its name and where its page is. */
    readonly cells: readonly (readonly (LifeData & { readonly name: string; readonly href: string })[])[]
  }[]
}
