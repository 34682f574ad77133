import type { SupportLevel } from './support-level.ts'

/** One standing, the same row on both sides: a level of support, or off the scale. */
export interface TransitionRow {
  /** `off`: unrated, expired, not yet known, left or vanished. */
  readonly level: Exclude<SupportLevel, null> | 'off'
  readonly label: string
  readonly before: number
  readonly now: number
  /** The finding at this row, e.g. how many rose and fell into it; empty where nothing is to be said. */
  readonly note: string
  readonly alarm: boolean
}

/** same: nothing changed · up, down: another level · new: a first rating · off: no longer on the scale. */
export type RibbonWay = 'same' | 'up' | 'down' | 'new' | 'off'

/** Key persons from last quarter's standing to this quarter's. `from` and `to` are positions in `rows`. */
export interface TransitionData {
  /** Names of the two quarters. */
  readonly before: string
  readonly now: string
  readonly rows: readonly TransitionRow[]
  readonly ribbons: readonly {
    readonly from: number
    readonly to: number
    readonly people: number
    readonly way: RibbonWay
  }[]
}
