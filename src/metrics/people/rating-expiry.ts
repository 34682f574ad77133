import type { Day } from '../../lib/day.ts'
import type { Rating } from '../../model/dataset.ts'

/** A rating older than this many refresh limits of its tier counts as none. */
const EXPIRY = 2

/** Whether a rating is too old to say anything. One without a date never is: its age is unknown. */
export function isExpired(rating: Rating, asOf: Day, refreshDays: number): boolean {
  return rating.day !== null && asOf - rating.day > EXPIRY * refreshDays
}
