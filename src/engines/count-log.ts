import { sum } from 'd3'
import type { Day } from '../lib/day.ts'
import { NO_DAY } from '../model/activity-columns.ts'
import { activityStatuses } from '../model/scales.ts'
import type { Settings } from '../model/settings.ts'
import type { Engine } from './engine.ts'
import { fillSql } from './fill-sql.ts'
import { census } from './sql/census.ts'
import { constants, type LogRules } from './sql-values.ts'

/** Records that say the same of all that decides how the log as a whole is counted. */
interface AlikeRecords {
  readonly day: Day
  readonly status: (typeof activityStatuses)[number]
  readonly isOrphan: boolean
  readonly records: number
}

/** The log as a whole, as an engine counted it. */
export interface LogCount extends LogRules {
  /** Records it kept. */
  readonly records: number
  readonly namesStaff: boolean
  readonly alike: readonly AlikeRecords[]
}

/** Counts the lines of all engines as a whole, which decides how each contact weighs. */
export const countLog = async (engines: readonly Engine[], settings: Settings): Promise<LogCount> =>
  readCensus(await askAll(engines, fillSql(census, constants)), settings)

/** The rows all engines give, one behind the other. */
const askAll = async (engines: readonly Engine[], sql: string) =>
  (await Promise.all(engines.map((engine) => engine.rows(sql)))).flat()

/** The sum of a column of rows. */
export const sumOf = (rows: readonly (readonly number[])[], column: number): number =>
  sum(rows, (row) => row[column])

/** What the rows of the census say together. */
function readCensus(
  rows: readonly (readonly number[])[],
  { outcomeFillShare }: Pick<Settings, 'outcomeFillShare'>,
): LogCount {
  const touches = new Map<number, { completed: number; filled: number }>()
  const alike: AlikeRecords[] = []
  let [records, namesPeople, namesStaff] = [0, false, false]
  for (const [day, code, preset, blank, named, namedStaff, orphan, count, times] of rows) {
    const status = activityStatuses[code!]!
    records += count!
    namesPeople ||= named === 1
    namesStaff ||= namedStaff === 1
    alike.push({ day: day!, status, isOrphan: orphan === 1, records: count! })
    if (status !== 'completed') continue
    const known = touches.get(preset!) ?? { completed: 0, filled: 0 }
    touches.set(preset!, known)
    known.completed += times!
    if (blank === 0) known.filled += times!
  }
  const halvedPresets = [...touches]
    .filter(([, { completed, filled }]) => filled / completed >= outcomeFillShare)
    .map(([preset]) => preset)
    .sort((a, b) => a - b)
  return { records, namesPeople, namesStaff, halvedPresets, alike }
}

/** Days of the log, or of its records of one status, ascending. */
export function listDays({ alike }: LogCount, status?: AlikeRecords['status']): Day[] {
  const days = alike.filter((one) => status === undefined || one.status === status).map(({ day }) => day)
  return [...new Set(days)].filter((day) => day !== NO_DAY).sort((a, b) => a - b)
}

/** What became of every record as of a day. */
export function balanceLog({ alike }: LogCount, asOf: Day) {
  const count = (of: (one: AlikeRecords) => boolean): number =>
    sum(alike.filter(of), ({ records }) => records)
  const dated = (status: AlikeRecords['status']) =>
    count((one) => one.day !== NO_DAY && one.status === status)
  return {
    counted: count(({ day, status }) => status === 'completed' && day !== NO_DAY && day <= asOf),
    leftOut: {
      planned: dated('planned'),
      cancelled: dated('cancelled'),
      unknown: dated('unknown'),
      undated: count(({ day }) => day === NO_DAY),
      future: count(({ day, status }) => status === 'completed' && day > asOf),
    },
    orphans: count(({ isOrphan }) => isOrphan),
  }
}
