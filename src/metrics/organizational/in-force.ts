import { addMonths, type Day } from '../../lib/day.ts'
import type { Partnership } from '../../model/registers.ts'
import type { AccountSlice } from '../account-slice.ts'

/** Last day an entry holds: as it says, else so many months after its date; null where it names neither. */
export function lastDayOf({ date, expires }: Partnership, months: number): Day | null {
  return expires ?? (date === null ? null : addMonths(date, months))
}

/** Begun on or before the as-of day (or nobody says when) and not past its last day. */
export function isInForce(entry: Partnership, { period, settings }: AccountSlice): boolean {
  const last = lastDayOf(entry, settings.partnershipMonths)
  return (entry.date === null || entry.date <= period.asOf) && last !== null && period.asOf <= last
}

/** Was in force once and no longer is. */
export function hasExpired(entry: Partnership, { period, settings }: AccountSlice): boolean {
  const last = lastDayOf(entry, settings.partnershipMonths)
  return last !== null && last < period.asOf
}

/** Counts where it is dated in the rolling year or still in force. */
export function isCounted(entry: Partnership, slice: AccountSlice): boolean {
  const { first, last } = slice.period.rollingYear
  const isOfYear = entry.date !== null && entry.date >= first && entry.date <= last
  return isOfYear || isInForce(entry, slice)
}
