/** Days of the sample are whole days since 1970-01-01, quarters are numbered from 2024-Q4. */

const DAY = 86_400_000

/** The day number of an ISO date. */
export const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY

/** The ISO date of a day number. */
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** First days of the eight reviewed quarters, of the one that has just begun, and of the one after it. */
const STARTS = [
  '2024-10-01',
  '2025-01-01',
  '2025-04-01',
  '2025-07-01',
  '2025-10-01',
  '2026-01-01',
  '2026-04-01',
  '2026-07-01',
  '2026-10-01',
  '2027-01-01',
].map(dayOf)

/** The eight quarters with full data: 2024-Q4 is 0, 2026-Q3 is 7. */
export const QUARTERS = 8

/** The quarter of the review. */
export const LAST = QUARTERS - 1

/** The day the CRM was exported; what lies behind it is planned. */
export const EXPORTED = dayOf('2026-10-16')

/** First and last day of a quarter. */
export const quarterDays = (quarter: number): { first: number; last: number } => ({
  first: STARTS[quarter] as number,
  last: (STARTS[quarter + 1] as number) - 1,
})

/** The quarter that holds a day. */
export const quarterOf = (day: number): number => STARTS.findLastIndex((first) => first <= day)

/** Spring festival and national day, when nobody visits anybody. */
const HOLIDAYS = [
  ['2024-10-01', '2024-10-07'],
  ['2025-01-27', '2025-02-05'],
  ['2025-05-01', '2025-05-05'],
  ['2025-10-01', '2025-10-08'],
  ['2026-02-15', '2026-02-24'],
  ['2026-05-01', '2026-05-05'],
  ['2026-10-01', '2026-10-07'],
].map(([from, to]) => [dayOf(from as string), dayOf(to as string)] as const)

/** Monday to Friday, holidays left out. */
export const isWorkday = (day: number): boolean => {
  const weekday = (day + 4) % 7
  if (weekday === 0 || weekday === 6) return false
  return HOLIDAYS.every(([from, to]) => day < from || day > to)
}

/** The day itself if it is a working day, else the next one. */
export const workdayFrom = (day: number): number => (isWorkday(day) ? day : workdayFrom(day + 1))

/** The working days from first to last, both included. */
export const workdays = (first: number, last: number): number[] => {
  const days: number[] = []
  for (let day = first; day <= last; day++) if (isWorkday(day)) days.push(day)
  return days
}
