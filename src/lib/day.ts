/** A calendar day as whole days since 1970-01-01; free of time zones. */
export type Day = number

const MILLISECONDS = 86_400_000

/** The day of a year, month (1–12) and day of month, or undefined where the calendar has no such day (31/02). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const time = Date.UTC(year, month - 1, dayOfMonth)
  const date = new Date(time)
  // Date.UTC maps years 0–99 to 1900–1999 and rolls over days: both are refused by reading the parts back.
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
  return same ? time / MILLISECONDS : undefined
}

/** Year, month (1–12) and day of month of a day. */
export function partsOfDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MILLISECONDS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
}

/** The same day of the month so many months later (earlier where negative), or the last of a month that is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(day)
  const count = year * 12 + month - 1 + months
  const firstOf = (at: number): Day => dayOf(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1)!
  return Math.min(firstOf(count) + dayOfMonth - 1, firstOf(count + 1) - 1)
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10)
}

/** Reads `YYYY-MM-DD` and nothing else; undefined for any other text. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** Number of the ISO week a day lies in, counted from the week of 1969-12-29 (Monday) as 0: one integer per week, across years. */
export function isoWeekOf(day: Day): number {
  return Math.floor((day + 3) / 7)
}

/** Monday of an ISO week as numbered by `isoWeekOf`. */
export function mondayOfWeek(week: number): Day {
  return week * 7 - 3
}

/** The ISO week number printed on calendars, 1–53. */
export function isoWeekNumber(day: Day): number {
  const thursday = mondayOfWeek(isoWeekOf(day)) + 3
  const firstOfYear = Date.UTC(partsOfDay(thursday).year, 0, 1) / MILLISECONDS
  return Math.floor((thursday - firstOfYear) / 7) + 1
}
