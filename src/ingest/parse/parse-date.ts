import { type Day, dayOf } from '../../lib/day.ts'
import type { Stamp } from '../../model/registers.ts'
import type { ZoneClock } from './zone-clock.ts'

export type DateOrder = 'day-first' | 'month-first'

/** What reading a date needs besides its text. */
export interface DateRules {
  /** Decided by the whole column; null where no cell needs it or nothing decides. */
  readonly order: DateOrder | null
  readonly excelSerial: boolean
  /** Calendar and clock in the time zone of the review. */
  readonly clock: ZoneClock
}

const YEAR_FIRST =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/
const SERIAL = /^\d{1,7}(?:\.\d+)?$/
const CLOCK = /^[T ]?(\d{1,2})(?::|时|点)(\d{2})(?:分|:(\d{2})(?:[.,]\d+)?秒?)?\s*([AaPp]\.?[Mm]\.?)?$/
const ZONE = /\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})$/i
/** Days between 1899-12-30, day 0 of the spreadsheet calendar from March 1900 on, and 1970-01-01. */
const SERIAL_OFFSET = 25_569
const MINUTES_A_DAY = 1440

/** A text cut into date, time of day and zone; undefined where it is not shaped like a date at all. */
interface CutCell {
  readonly date: string
  readonly clock: RegExpExecArray | null
  readonly zone: string | null
}

/** Most cells are a bare date of ten letters or a stamp that begins with one. */
function cutCell(text: string): CutCell | undefined {
  const end = text.search(/[T ]|(?<=日)./)
  if (end === -1) return { date: text, clock: null, zone: null }
  const date = text.slice(0, end)
  const rest = text.slice(end)
  const zone = ZONE.exec(rest)
  const clock = CLOCK.exec(zone ? rest.slice(0, zone.index) : rest)
  return clock ? { date, clock, zone: zone?.[1] ?? null } : undefined
}

/**
 * The part of a cell that decides its day: a time of day without zone says nothing, and without it a column has few
 * different texts. Anything else comes back as it is.
 */
export function dateKeyOf(cell: string): string {
  // no date and time of day fit into ten letters
  if (cell.length <= 10) return cell
  const cut = cutCell(cell.trim())
  return cut && cut.zone === null ? cut.date : cell
}

/** Day and month of a text that may be read both ways; undefined where the text is in no doubt. */
export function readOpenDate(text: string): { first: number; second: number } | undefined {
  const match = YEAR_LAST.exec(cutCell(text)?.date ?? '')
  // dots are a day-first custom wherever they are used
  return match && match[2] !== '.' ? { first: Number(match[1]), second: Number(match[3]) } : undefined
}

function dayOfDate(date: string, { order, excelSerial }: DateRules): Day | undefined {
  const first = YEAR_FIRST.exec(date)
  if (first) {
    const [year, month, day] = first.slice(1).filter((part) => part !== undefined)
    return dayOf(Number(year), Number(month), Number(day))
  }
  const last = YEAR_LAST.exec(date)
  if (last) {
    const [one, other, year] = [Number(last[1]), Number(last[3]), Number(last[4])]
    const dayFirst = last[2] === '.' || order === 'day-first' || one === other
    if (!dayFirst && order === null) return undefined
    return dayFirst ? dayOf(year, other, one) : dayOf(year, one, other)
  }
  // serial 60 is the 29th of February 1900, which never was
  return excelSerial && SERIAL.test(date) && Number(date) >= 61
    ? Math.floor(Number(date)) - SERIAL_OFFSET
    : undefined
}

/** Day and time as written, before any zone; undefined where the cell is none (31/02, 25:00). */
function readMoment(
  cell: string,
  rules: DateRules,
): { readonly day: Day; readonly minute: number | null; readonly zone: string | null } | undefined {
  const cut = cutCell(cell.normalize('NFKC').trim())
  const day = cut && dayOfDate(cut.date, rules)
  if (cut === undefined || day === undefined) return undefined
  const { clock, zone } = cut
  if (clock === null) return { day, minute: minuteOfSerial(cut.date), zone: null }
  const half = clock[4]?.[0]?.toLowerCase()
  const hour = Number(clock[1])
  if (hour > (half ? 12 : 24) || Number(clock[2]) > 59 || Number(clock[3] ?? 0) > 60) return undefined
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour
  return { day, minute: hours * 60 + Number(clock[2]), zone }
}

/** The time of day of a spreadsheet's number is what follows its point. */
function minuteOfSerial(date: string): number | null {
  return SERIAL.test(date) && date.includes('.') ? Math.round((Number(date) % 1) * MINUTES_A_DAY) : null
}

/**
 * Day and minute of a cell in the time zone of the review, the minute null where only a day is written; undefined where
 * it is no date. A time without a zone is taken as local; 24:00 is the next day's 0:00.
 */
export function parseStamp(cell: string, rules: DateRules): Stamp | undefined {
  const moment = readMoment(cell, rules)
  if (moment === undefined || moment.minute === null) return moment && { day: moment.day, minute: null }
  const minutes = moment.day * MINUTES_A_DAY + moment.minute
  if (moment.zone !== null) return rules.clock((minutes - minutesOf(moment.zone)) * 60_000)
  const day = Math.floor(minutes / MINUTES_A_DAY)
  return { day, minute: minutes - day * MINUTES_A_DAY }
}

/**
 * The day of a cell, undefined where it is none (31/02). A stamp with a zone is the day of that moment in the time zone
 * of the review; a stamp without one is taken as local.
 */
export function parseDate(cell: string, rules: DateRules): Day | undefined {
  const moment = readMoment(cell, rules)
  return moment === undefined || moment.zone === null ? moment?.day : parseStamp(cell, rules)?.day
}

function minutesOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) : 0
}

/**
 * The order of a column, by all its texts: one day above 12 decides. `free`: no text needs it. `open`: nothing decides,
 * or cells contradict each other.
 */
export function decideDateOrder(texts: Iterable<string>): DateOrder | 'free' | 'open' {
  let dayFirst = false
  let monthFirst = false
  let inDoubt = false
  for (const text of texts) {
    const open = readOpenDate(text)
    if (open === undefined || open.first === open.second) continue
    if (open.first > 12 && open.second <= 12) dayFirst = true
    else if (open.second > 12 && open.first <= 12) monthFirst = true
    else if (open.first <= 12) inDoubt = true
  }
  if (dayFirst !== monthFirst) return dayFirst ? 'day-first' : 'month-first'
  return inDoubt || dayFirst ? 'open' : 'free'
}
