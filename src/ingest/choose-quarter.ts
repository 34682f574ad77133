import type { Day } from '../lib/day.ts'
import { NO_DAY } from '../model/activity-columns.ts'
import type { Dataset } from '../model/dataset.ts'
import type { DiagnosticCollector } from '../model/diagnostic-collector.ts'
import {
  type Quarter,
  formatQuarter,
  parseQuarter,
  quarterOfDay,
  shiftQuarter,
  spanOfQuarter,
} from '../model/quarter.ts'
import { placeOfRow, rowRef } from '../model/row-ref.ts'
import { activityStatuses } from '../model/scales.ts'
import type { Settings } from '../model/settings.ts'

/** Why this quarter: the settings say so, the latest that is over, the one holding the newest date, the newest date of other tables. */
export type QuarterReason = 'setting' | 'latest-over' | 'holds-newest' | 'other-tables'

export interface ChosenQuarter {
  readonly quarter: Quarter
  readonly reason: QuarterReason
}

const COMPLETED = activityStatuses.indexOf('completed')

/**
 * The quarter to review: that of the settings, else the latest one that is over by the newest completed activity and
 * holds at least a tenth of the median quarter's activities; if none is over, the one holding the newest; without
 * activities the same by the newest date of any table. Without any date it is an error and null.
 */
export function chooseQuarter(
  dataset: Dataset,
  settings: Settings,
  collector: DiagnosticCollector,
): ChosenQuarter | null {
  const given = settings.quarter === null ? undefined : parseQuarter(settings.quarter)
  if (given) return { quarter: given, reason: 'setting' }
  const start = settings.fiscalYearStart
  const counts = countByQuarter(dataset, start)
  const newest = dataset.logEnd ?? newestOtherDay(dataset)
  if (newest === null) {
    collector.add('no-usable-date')
    return null
  }
  const holding = quarterOfDay(newest, start)
  const isOver = (quarter: Quarter) => spanOfQuarter(quarter, start).last <= newest
  const last = isOver(holding) ? holding : shiftQuarter(holding, -1)
  if (dataset.logEnd === null) return { quarter: last, reason: 'other-tables' }
  const enough = medianOf([...counts.values()]) / 10
  const over = [...counts].filter(([key, count]) => key <= keyOf(last) && count >= enough).map(([key]) => key)
  if (over.length === 0) return { quarter: holding, reason: 'holds-newest' }
  const chosen = Math.max(...over)
  // quarters left out because they are nearly empty; the one still running is not implausible
  const thin = [...counts].filter(([key]) => key > chosen && key <= keyOf(last)).map(([key]) => key)
  reportThinQuarters(dataset, new Set(thin), start, collector)
  return { quarter: quarterOf(chosen), reason: 'latest-over' }
}

const keyOf = ({ year, number }: Quarter): number => year * 4 + number - 1
const quarterOf = (key: number): Quarter => ({
  year: Math.floor(key / 4),
  number: ((key % 4) + 1) as Quarter['number'],
})

/** Completed rows inside the log's window, by quarter. */
function countByQuarter({ activities, logStart, logEnd }: Dataset, startMonth: number): Map<number, number> {
  const counts = new Map<number, number>()
  const { day, status, length } = activities
  let known: Day = NO_DAY
  let key = 0
  for (let row = 0; row < length; row++) {
    const at = day[row]!
    if (status[row] !== COMPLETED || at === NO_DAY || at < logStart! || at > logEnd!) continue
    if (at !== known) {
      known = at
      key = keyOf(quarterOfDay(at, startMonth))
    }
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** The newest day of what has happened: targets and tenders lie ahead and say nothing about today. */
function newestOtherDay(dataset: Dataset): Day | null {
  let newest: Day | null = null
  const see = (day: Day | null): void => {
    if (day !== null && (newest === null || day > newest)) newest = day
  }
  const { people, opportunities, accounts, staff } = dataset
  for (const { ratings, leftOn } of people) {
    for (const { day } of ratings) see(day)
    see(leftOn)
  }
  for (const { created, closed } of opportunities) {
    see(created)
    see(closed)
  }
  for (const { tierDate } of accounts) see(tierDate)
  for (const { leftOn } of staff) see(leftOn)
  for (const { doneOn } of dataset.plans) see(doneOn)
  for (const { date } of [...dataset.satisfaction, ...dataset.partnership]) see(date)
  for (const { opened, firstResponse, resolved } of dataset.cases)
    for (const stamp of [opened, firstResponse, resolved]) see(stamp?.day ?? null)
  return newest
}

function reportThinQuarters(
  { activities, files, logEnd }: Dataset,
  thin: ReadonlySet<number>,
  startMonth: number,
  collector: DiagnosticCollector,
): void {
  if (thin.size === 0) return
  const { day, status, file, line, length } = activities
  for (let row = 0; row < length; row++) {
    if (status[row] !== COMPLETED || day[row] === NO_DAY || day[row]! > logEnd!) continue
    const quarter = quarterOfDay(day[row]!, startMonth)
    if (!thin.has(keyOf(quarter))) continue
    const place = placeOfRow(rowRef(file[row]!, line[row]!))
    collector.add('date-implausible', {
      file: files[place.file]!.file,
      line: place.line,
      actual: formatQuarter(quarter),
    })
  }
}
