import { askAll, sumOf } from '../../src/engines/count-log.ts'
import { fillSql } from '../../src/engines/fill-sql.ts'
import { balance } from '../../src/engines/sql/log-facts.ts'
import { constants } from '../../src/engines/sql-values.ts'
import { windowOfDays } from '../../src/ingest/link/log-window.ts'
import { formatDay } from '../../src/lib/day.ts'
import type { FactsManifest } from '../../src/model/facts-manifest.ts'
import { formatQuarter } from '../../src/model/quarter.ts'
import { hashRules, hashSql, TOOL } from '../../src/pipeline.ts'
import { cellsPath } from '../../src/store/facts-folder.ts'
import { hashFile } from '../../src/store/hash.ts'
import { type Counted, cutOf, type EngineTrip } from './count-records.ts'

/** Says of facts that lie in their folder what they are, and what became of every record. */
export async function describeCount(
  { trip, log, shards, folder, quarter }: EngineTrip,
  { count, order: { periods, quarters }, namesHash, facts, shares }: Counted,
  recounted: string[],
): Promise<FactsManifest> {
  const engines = shards.map(({ engine }) => engine)
  const { asOf } = periods.at(-1)!
  const balances = await askAll(engines, fillSql(balance, { ...constants, asOf }))
  const [counted, planned, cancelled, unknown, undated, future, orphans] = [0, 1, 2, 3, 4, 5, 6].map((at) =>
    sumOf(balances, at),
  ) as [number, number, number, number, number, number, number]
  const cells = await hashFile(cellsPath(folder))
  const { logStart, logEnd } = windowOfDays(count.completedDays)
  return {
    schemaVersion: 1,
    tool: TOOL,
    engine: {
      name: engines[0]!.name,
      version: [...new Set(engines.map(({ version }) => version))].join(', '),
    },
    quarter,
    asOf: formatDay(asOf),
    quarters: periods.map((period) => formatQuarter(period.quarter)),
    contactQuarters: quarters.map(formatQuarter),
    sqlHash: hashSql(),
    rulesHash: hashRules(trip),
    namesHash,
    log: {
      ...cutOf(log),
      header: [...log.header],
      sha256: log.sha256 ?? cells,
      cells,
    },
    shards: shards.map(({ name }, at) => ({ name, ...shares[at]! })),
    records: {
      raw: shares.reduce((sum, { records }) => sum + records, 0),
      rejected: 0,
      kept: count.records,
      counted,
      leftOut: { planned, cancelled, unknown, undated, future },
      orphans,
    },
    namesPeople: count.namesPeople,
    namesStaff: count.namesStaff,
    logStart: logStart === null ? null : formatDay(logStart),
    logEnd: logEnd === null ? null : formatDay(logEnd),
    ...facts,
    recounted,
  }
}
