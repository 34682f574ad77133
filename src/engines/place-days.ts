import { type Day, isoWeekOf, mondayOfWeek } from '../lib/day.ts'
import { type Quarter, quarterOfDay } from '../model/quarter.ts'

/** Of days before every quarter that is asked for, and of no day. */
export const FAR = 99

/** What quarters an engine counts by: those up to the edition's. */
export interface QuarterSpan {
  readonly edition: Quarter
  readonly startMonth: number
  /** How many quarters before the edition's the oldest quarter and the oldest quarter end lie. */
  readonly oldest: number
  readonly oldestEnd: number
}

/** How many quarters before the edition's a day lies; below 0 after it. */
function quartersAgo({ edition, startMonth, oldest }: QuarterSpan, day: Day): number {
  const { year, number } = quarterOfDay(day, startMonth)
  const ago = (edition.year - year) * 4 + edition.number - number
  return ago > oldest ? FAR : ago
}

/** Day, quarter, and the first quarter end that is not before it, both by how many quarters ago. */
export function placeDay(span: QuarterSpan, day: Day): [Day, number, number] {
  const ago = quartersAgo(span, day)
  return [day, ago, Math.min(ago, span.oldestEnd)]
}

/** Day, quarter and part of its week: of a week that a quarter end cuts in two both its part and the whole. */
export function placeInWeeks(span: QuarterSpan, day: Day): [Day, number, number][] {
  const ago = quartersAgo(span, day)
  if (ago === FAR || ago < 0) return []
  const monday = mondayOfWeek(isoWeekOf(day))
  const [before, after] = [quartersAgo(span, monday), quartersAgo(span, monday + 6)]
  if (before === after) return [[day, ago, 0]]
  return [
    [day, ago, ago === after ? 2 : 1],
    [day, after, 3],
  ]
}
