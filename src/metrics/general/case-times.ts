import type { Day } from '../../lib/day.ts'
import type { Stamp } from '../../model/registers.ts'

const DAY_MINUTES = 1440
const HOUR_MINUTES = 60

/** How far something may lie from the opening of a case: by the clock, or by the calendar where a stamp is a date only. */
export interface Target {
  readonly minutes: number
  /** Of a date-only stamp. */
  readonly days: number
}

/** By hours; the next day where only the date is known. */
export const targetOfHours = (hours: number): Target => ({ minutes: hours * HOUR_MINUTES, days: 1 })
export const targetOfDays = (days: number): Target => ({ minutes: days * DAY_MINUTES, days })

/** `out`: not due yet, or done before it was opened, which nobody can judge. */
export type Verdict = 'in-time' | 'late' | 'out'

/** What is known of a stamp at the end of a day; what came later is not known yet. */
export const stampAsOf = (stamp: Stamp | null, asOf: Day): Stamp | null =>
  stamp === null || stamp.day > asOf ? null : stamp

/** Calendar minutes between two stamps, whole days where one of them is a date only. */
export function minutesBetween(from: Stamp, to: Stamp): number {
  const days = (to.day - from.day) * DAY_MINUTES
  return from.minute === null || to.minute === null ? days : days + to.minute - from.minute
}

/** Whether something was done within its target, as it is known at the end of the as-of day. */
export function judgeCase(opened: Stamp, done: Stamp | null, target: Target, asOf: Day): Verdict {
  const isDateOnly = opened.minute === null || done?.minute === null
  if (done !== null) {
    const allowed = isDateOnly ? target.days * DAY_MINUTES : target.minutes
    const taken = minutesBetween(opened, done)
    return taken < 0 ? 'out' : taken <= allowed ? 'in-time' : 'late'
  }
  if (opened.minute === null) return opened.day + target.days <= asOf ? 'late' : 'out'
  return minutesBetween(opened, { day: asOf, minute: DAY_MINUTES }) > target.minutes ? 'late' : 'out'
}
