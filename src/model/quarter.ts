import { type Day, dayOf, partsOfDay } from '../lib/day.ts'

/**
 * A fiscal quarter. `year` is the calendar year in which its fiscal year starts; with a fiscal year that starts in
 * April, 2026-Q4 is January to March 2027.
 */
export interface Quarter {
  readonly year: number
  readonly number: 1 | 2 | 3 | 4
}

/** A span of days, both ends included. */
export interface Span {
  readonly first: Day
  readonly last: Day
}

const monthsSinceZero = (quarter: Quarter, startMonth: number): number =>
  quarter.year * 12 + (startMonth - 1) + (quarter.number - 1) * 3

const firstOfMonth = (months: number): Day => {
  const day = dayOf(Math.floor(months / 12), (months % 12) + 1, 1)
  if (day === undefined) throw new RangeError(`no such month: ${months}`)
  return day
}

/** First and last day of a quarter; `startMonth` (1–12) is the month the fiscal year starts with. */
export function spanOfQuarter(quarter: Quarter, startMonth: number): Span {
  const months = monthsSinceZero(quarter, startMonth)
  return { first: firstOfMonth(months), last: firstOfMonth(months + 3) - 1 }
}

/** The quarter a day lies in. */
export function quarterOfDay(day: Day, startMonth: number): Quarter {
  const { year, month } = partsOfDay(day)
  const months = year * 12 + (month - 1) - (startMonth - 1)
  return { year: Math.floor(months / 12), number: (Math.floor((months % 12) / 3) + 1) as Quarter['number'] }
}

/** The quarter `by` quarters later (earlier where negative). */
export function shiftQuarter(quarter: Quarter, by: number): Quarter {
  const count = quarter.year * 4 + quarter.number - 1 + by
  return { year: Math.floor(count / 4), number: ((count % 4) + 1) as Quarter['number'] }
}

/** `2026-Q3`. */
/** Below 0 where `a` is the earlier one. */
export function compareQuarters(a: Quarter, b: Quarter): number {
  return a.year - b.year || a.number - b.number
}

export function formatQuarter(quarter: Quarter): string {
  return `${quarter.year}-Q${quarter.number}`
}

/** Reads `2026-Q3` and `2026Q3`; undefined for any other text. */
export function parseQuarter(text: string): Quarter | undefined {
  const match = /^(\d{4})-?Q([1-4])$/i.exec(text)
  return match ? { year: Number(match[1]), number: Number(match[2]) as Quarter['number'] } : undefined
}

/** The windows a review speaks of, all ending on the as-of day, the last day of its quarter. */
export interface Period {
  readonly quarter: Quarter
  readonly asOf: Day
  readonly flow: Span
  readonly halfYear: Span
  readonly rollingYear: Span
}

/** Flow is the quarter, half-year this one and the one before, rolling year the four ending with it. */
export function periodOf(quarter: Quarter, startMonth: number): Period {
  const flow = spanOfQuarter(quarter, startMonth)
  const since = (quarters: number): Span => ({
    first: spanOfQuarter(shiftQuarter(quarter, 1 - quarters), startMonth).first,
    last: flow.last,
  })
  return { quarter, asOf: flow.last, flow, halfYear: since(2), rollingYear: since(4) }
}
