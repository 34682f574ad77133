import { isKnown } from '../../model/measurement.ts'
import type { Twentieths } from '../../metrics/facts/account-facts.ts'
import type { Review } from '../../metrics/review.ts'

/** An account's contact in this quarter and the one before. */
export interface ContactChange {
  readonly index: number
  readonly now: Twentieths
  readonly before: Twentieths
  /** The fall is larger than the settings call chance. */
  readonly alert: boolean
}

/** Every account whose quarters the log covers, the deepest fall first. */
export function changesOfContact(review: Review): ContactChange[] {
  return review.accounts
    .flatMap(({ slice, now: { metrics } }, index) => {
      const change = metrics['contact-change']
      if (change === undefined || !isKnown(change)) return []
      const alert = change.parts?.alert?.value === 1
      return [{ index, now: slice.facts.quarter.all, before: slice.previousFacts.quarter.all, alert }]
    })
    .sort((a, b) => a.now - a.before - (b.now - b.before) || a.index - b.index)
}
