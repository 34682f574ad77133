import type { Day } from '../../lib/day.ts'
import type { Rating } from '../../model/dataset.ts'
import { type Quarter, spanOfQuarter } from '../../model/quarter.ts'

/** The day a rating is taken to be of: its date, else the last day of the quarter it holds for. */
export function dayOfRating({ day, quarter }: Rating, edition: Quarter, fiscalYearStart: number): Day {
  return day ?? spanOfQuarter(quarter ?? edition, fiscalYearStart).last
}
