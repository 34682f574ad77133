import type { Day } from '../../lib/day.ts'
import { type ActivityColumns, NO_DAY } from '../../model/activity-columns.ts'
import { rowRef } from '../../model/row-ref.ts'
import { activityStatuses } from '../../model/scales.ts'
import { type LinkContext, reportRow } from './link-context.ts'

const YEAR = 365
const COMPLETED = activityStatuses.indexOf('completed')

/**
 * First and last day the log speaks for. A day at either end that lies more than a year from the next one is a slip of
 * the pen: its rows are listed and don't stretch the window.
 */
export function linkLogWindow(
  { length, day, status, file, line }: ActivityColumns,
  context: LinkContext,
): { logStart: Day | null; logEnd: Day | null } {
  const days: Day[] = []
  for (let row = 0; row < length; row++)
    if (status[row] === COMPLETED && day[row] !== NO_DAY && day[row] !== days.at(-1)) days.push(day[row]!)
  let first = 0
  let last = days.length - 1
  while (first < last && days[first + 1]! - days[first]! > YEAR) first++
  while (last > first && days[last]! - days[last - 1]! > YEAR) last--
  const [logStart, logEnd] = [days[first] ?? null, days[last] ?? null]
  if (logStart !== null && logEnd !== null && (first > 0 || last < days.length - 1))
    for (let row = 0; row < length; row++)
      if (status[row] === COMPLETED && day[row] !== NO_DAY && (day[row]! < logStart || day[row]! > logEnd))
        reportRow(context, 'date-implausible', rowRef(file[row]!, line[row]!), 'activities.date')
  return { logStart, logEnd }
}
