import type { Rating } from '../../model/dataset.ts'
import { periodOf, quarterOfDay } from '../../model/quarter.ts'
import type { AccountSlice, PersonState } from '../account-slice.ts'
import { dayOfRating } from '../movement/rating-day.ts'
import { findRating } from '../people/rating-in-force.ts'

/** The step up that the present claim rests on: the last rating with a lower value, and the first with the present one. */
export interface Rise {
  readonly from: Rating
  readonly to: Rating
}

/** Ratings of support up to the as-of day, oldest first: of each day the one in force on it. */
function listSupportHistory({ person }: PersonState, slice: AccountSlice): Rating[] {
  const { edition, settings, period } = slice
  const start = settings.fiscalYearStart
  const days = person.ratings
    .filter(({ support }) => support !== null)
    .map((rating) => dayOfRating(rating, edition, start))
    .filter((day) => day <= period.asOf)
  const distinct = [...new Set(days)].sort((a, b) => a - b)
  return distinct.flatMap((asOf) => {
    const then = { ...periodOf(quarterOfDay(asOf, start), start), asOf }
    return findRating(person.ratings, 'support', then, edition) ?? []
  })
}

/** How the rating in force came about, where the last change of its value was a rise. */
export function findRise(state: PersonState, slice: AccountSlice): Rise | null {
  if (state.support === null) return null
  const history = listSupportHistory(state, slice)
  let to = history.length - 1
  while (to > 0 && history[to - 1]!.support === history[to]!.support) to--
  const [from, first] = [history[to - 1], history[to]]
  if (from === undefined || first === undefined) return null
  return first.support! > from.support! ? { from, to: first } : null
}
