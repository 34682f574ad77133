import type { Day } from '../../lib/day.ts'
import { type Unknown, unknown } from '../../model/measurement.ts'
import type { Rating } from '../../model/dataset.ts'
import type { AccountSlice, PersonState } from '../account-slice.ts'
import { findEmployed } from '../people/key-people.ts'
import { findRating } from '../people/rating-in-force.ts'
import { defineFlag, type FlagFinding } from './define-flag.ts'

interface Rated {
  readonly state: PersonState
  readonly rating: Rating
  /** The rating it replaced; null where it is the first. */
  readonly before: Rating | null
}

/** The rating that held until the day of the given one. */
function findReplaced({ person }: PersonState, rating: Rating, slice: AccountSlice): Rating | null {
  const earlier = person.ratings.filter(({ day }) => day !== null && day < rating.day!)
  return findRating(earlier, 'support', slice.period, slice.period.quarter)
}

function findBulk(slice: AccountSlice): FlagFinding | Unknown | null {
  const { bulkRatings, bulkShare } = slice.settings.flags
  const inForce = findEmployed(slice).filter(({ supportRating }) => supportRating !== null)
  if (inForce.length === 0) return unknown('nobody-rated')
  const dated = inForce.filter(({ supportRating }) => supportRating!.day !== null)
  if (dated.length === 0) return unknown('column-missing')
  const byDay = Map.groupBy(dated, ({ supportRating }): Day => supportRating!.day!)
  for (const [day, states] of byDay) {
    if (states.length < bulkRatings || states.length < bulkShare * inForce.length) continue
    const rated = states.map((state): Rated => {
      const rating = state.supportRating!
      return { state, rating, before: findReplaced(state, rating, slice) }
    })
    const repeated = rated.filter(({ before }) => before !== null)
    const changed = repeated.filter(({ rating, before }) => rating.support !== before!.support)
    if (changed.length > 0 || repeated.length < bulkRatings) continue
    return {
      values: { rated: states.length, ratings: inForce.length, daysAgo: slice.period.asOf - day },
      rows: [...new Set(rated.map(({ rating }) => rating.row))].sort((a, b) => a - b),
    }
  }
  return null
}

export const bulkRerated = defineFlag({
  id: 'bulk-rerated',
  label: { zh: '批量重评', en: 'Rated in bulk' },
  description: {
    zh: '≥5 人、且占该客户现行评级 ≥80% 的评级在同一天重评，数值无一变化：多半只是刷新日期。首次评级不算重评。',
    en: "Five or more, and 80 % or more of an account's ratings in force, were given again on one day and none changed: probably only the date was refreshed. A first rating is no re-rating.",
  },
  needs: ['contacts.support', 'contacts.rated_on'],
  source: ['flags.bulkRatings', 'flags.bulkShare'],
  find: ({ slice }) => findBulk(slice),
})
