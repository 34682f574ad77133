import type { Day } from '../../lib/day.ts'
import type { Rating } from '../../model/dataset.ts'
import { formatQuarter, type Period, type Quarter } from '../../model/quarter.ts'

/** When a rating speaks: its day; `quarter` where it is undated and holds for the quarter asked about; null where it is silent. */
function placeRating(rating: Rating, period: Period, edition: Quarter): Day | 'quarter' | null {
  if (rating.day !== null) return rating.day <= period.asOf ? rating.day : null
  const holdsFor = formatQuarter(rating.quarter ?? edition)
  return holdsFor === formatQuarter(period.quarter) ? 'quarter' : null
}

/**
 * The last value of one scale as of a quarter end, a blank being no value: dated on or before it; undated only in the
 * quarter of its file (else in the edition being built), where it gives way to a value dated inside that quarter and
 * stands before older ones. Same day: the ratings table before the contacts export, then the lower value.
 */
export function findRating(
  ratings: readonly Rating[],
  scale: 'support' | 'intimacy',
  period: Period,
  edition: Quarter,
): Rating | null {
  let best: Rating | null = null
  let bestRank: readonly number[] = []
  for (const rating of ratings) {
    const value = rating[scale]
    const place = placeRating(rating, period, edition)
    if (value === null || place === null) continue
    // just before the quarter begins: above every older day, below every day of the quarter
    const when = place === 'quarter' ? period.flow.first - 0.5 : place
    const rank = [when, Number(rating.source === 'ratings'), -value, -rating.row]
    if (best === null || comesAfter(rank, bestRank)) {
      best = rating
      bestRank = rank
    }
  }
  return best
}

function comesAfter(rank: readonly number[], other: readonly number[]): boolean {
  for (const [place, value] of rank.entries()) if (value !== other[place]) return value > other[place]!
  return false
}
