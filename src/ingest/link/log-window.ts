import type { Day } from '../../lib/day.ts'
import { type ActivityColumns, NO_DAY } from '../../model/activity-columns.ts'
import { rowRef } from '../../model/row-ref.ts'
import { activityStatuses } from '../../model/scales.ts'
import { type LinkContext, reportRow } from './link-context.ts'

const YEAR = 365
const COMPLETED = activityStatuses.indexOf('completed')

interface LogWindow {
  readonly logStart: Day | null
  readonly logEnd: Day | null
}

/** First and last of the days something was completed on, ascending, but for slips of the pen. */
export function windowOfDays(days: readonly Day[]): LogWindow {
  let first = 0
  let last = days.length - 1
  while (first < last && days[first + 1]! - days[first]! > YEAR) first++
  while (last > first && days[last]! - days[last - 1]! > YEAR) last--
  return { logStart: days[first] ?? null, logEnd: days[last] ?? null }
}

/**
 * First and last day the log speaks for. A day at either end that lies more than a year from the next one is a slip of
 * the pen: its rows are listed and don't stretch the window.
 */
export function linkLogWindow(
  { length, day, status, file, line }: ActivityColumns,
  context: LinkContext,
): LogWindow {
  const days: Day[] = []
  for (let row = 0; row < length; row++)
    if (status[row] === COMPLETED && day[row] !== NO_DAY && day[row] !== days.at(-1)) days.push(day[row]!)
  const { logStart, logEnd } = windowOfDays(days)
  if (logStart !== null && logEnd !== null && (logStart !== days[0] || logEnd !== days.at(-1)))
    for (let row = 0; row < length; row++)
      if (status[row] === COMPLETED && day[row] !== NO_DAY && (day[row]! < logStart || day[row]! > logEnd))
        reportRow(context, 'date-implausible', rowRef(file[row]!, line[row]!), 'activities.date')
  return { logStart, logEnd }
}
