import type { Rating } from '../../model/dataset.ts'
import type { AccountSlice, PersonState } from '../account-slice.ts'
import { findRating } from './rating-in-force.ts'

/** Two sources that say different things of one person: the rating used, and the one that gave way. */
export interface RatingDisagreement {
  readonly state: PersonState
  readonly used: Rating
  readonly other: Rating
}

/**
 * People whose rating history and contacts export name different support at the quarter end. The later one is used; of
 * one day the history, and an undated export gives way to whatever is dated inside its quarter.
 */
export function listRatingDisagreements({ people, period, edition }: AccountSlice): RatingDisagreement[] {
  return people.flatMap((state) => {
    const { ratings } = state.person
    const used = findRating(ratings, 'support', period, edition)
    if (used === null) return []
    const other = findRating(
      ratings.filter(({ source }) => source !== used.source),
      'support',
      period,
      edition,
    )
    return other === null || other.support === used.support ? [] : [{ state, used, other }]
  })
}
