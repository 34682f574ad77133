import type { CountedLog } from '../model/counted-log.ts'
import { formatQuarter, type Period, type Quarter } from '../model/quarter.ts'
import { balanceLog, type LogCount } from './count-log.ts'

/** A count as a dataset carries it while nothing but its facts is asked for: none of its accounts has been counted again. */
export const carryCount = (
  engine: string,
  log: LogCount,
  periods: readonly Period[],
  quarters: readonly Quarter[],
  texts: ReadonlyMap<number, string>,
): CountedLog => ({
  engine,
  namesPeople: log.namesPeople,
  namesStaff: log.namesStaff,
  quarters: periods.map((period) => formatQuarter(period.quarter)),
  contactQuarters: quarters.map(formatQuarter),
  records: { raw: log.records, kept: log.records, rejected: 0, ...balanceLog(log, periods.at(-1)!.asOf) },
  shards: 1,
  recounted: 0,
  textOf: (account) => texts.get(account),
})
