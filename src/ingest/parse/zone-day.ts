import { type Day, dayOf } from '../../lib/day.ts'

const BUCKET = 15 * 60 * 1000

/**
 * The calendar day of a moment in one time zone. Zones differ by quarters of an hour and change at such moments, so one
 * answer holds for a quarter of an hour and is remembered: asking the calendar is slow. Throws RangeError for a zone
 * that does not exist.
 */
export function createZoneDay(timeZone: string): (moment: number) => Day | undefined {
  const calendar = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const known = new Map<number, Day | undefined>()
  return (moment) => {
    const bucket = Math.floor(moment / BUCKET)
    if (known.has(bucket)) return known.get(bucket)
    const parts = calendar.formatToParts(bucket * BUCKET)
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
    const day = dayOf(part('year'), part('month'), part('day'))
    known.set(bucket, day)
    return day
  }
}
