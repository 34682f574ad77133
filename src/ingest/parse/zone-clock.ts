import { dayOf } from '../../lib/day.ts'
import type { Stamp } from '../../model/registers.ts'

const MINUTE = 60_000
const BUCKET = 15 * MINUTE

/** What calendar and clock of a place show at a moment, in milliseconds since 1970-01-01 UTC. */
export type ZoneClock = (moment: number) => Stamp | undefined

/**
 * The calendar and clock of one time zone. Zones differ by quarters of an hour and change at such moments, so one answer
 * holds for a quarter of an hour and is remembered: asking the calendar is slow. Throws RangeError for a zone that does
 * not exist.
 */
export function createZoneClock(timeZone: string): ZoneClock {
  const calendar = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const known = new Map<number, { readonly day: number; readonly minute: number } | null>()
  const readBucket = (bucket: number) => {
    const parts = calendar.formatToParts(bucket * BUCKET)
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
    const day = dayOf(part('year'), part('month'), part('day'))
    return day === undefined ? null : { day, minute: part('hour') * 60 + part('minute') }
  }
  return (moment) => {
    const bucket = Math.floor(moment / BUCKET)
    let start = known.get(bucket)
    if (start === undefined) known.set(bucket, (start = readBucket(bucket)))
    if (start === null) return undefined
    return { day: start.day, minute: start.minute + Math.floor((moment - bucket * BUCKET) / MINUTE) }
  }
}
