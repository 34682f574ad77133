import type { Layer } from '../model/scales.ts'
import type { AccountReview } from '../metrics/review.ts'
import { compareScores } from '../metrics/scores/compare-scores.ts'

/** A change since last quarter, and the parts left out because they were known in only one of the two. */
export interface Change {
  readonly points: number
  readonly without: readonly string[]
}

/** How the total or a layer of an account changed; null where the two quarters can't be compared. */
export function changeOf(one: AccountReview, which: Layer | 'mcr'): Change | null {
  const before = one.history.at(-2)
  if (before === undefined) return null
  const change = compareScores(one.now, before, one.slice.settings.layerWeights)[which]
  return 'unknown' in change ? null : { points: change.change, without: change.leftOut }
}
