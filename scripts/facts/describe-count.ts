import { balanceLog, listDays } from '../../src/engines/count-log.ts'
import { windowOfDays } from '../../src/ingest/link/log-window.ts'
import { formatDay } from '../../src/lib/day.ts'
import type { FactsManifest } from '../../src/model/facts-manifest.ts'
import { formatQuarter } from '../../src/model/quarter.ts'
import { hashRules, TOOL } from '../../src/pipeline.ts'
import { cellsPath } from '../../src/store/facts-folder.ts'
import { hashFile } from '../../src/store/hash.ts'
import { hashCounting } from '../../src/store/hash-counting.ts'
import type { Counted } from './count-records.ts'
import { cutOf, type EngineTrip } from './engine-trip.ts'

/** Says of facts that lie in their folder what they are, and what became of every record. */
export async function describeCount(
  { trip, log, shards, folder, quarter }: EngineTrip,
  { count, periods, quarters, namesHash, facts, shares }: Counted,
  recounted: string[],
): Promise<FactsManifest> {
  const engines = shards.map(({ engine }) => engine)
  const { asOf } = periods.at(-1)!
  const cells = await hashFile(cellsPath(folder))
  const { logStart, logEnd } = windowOfDays(listDays(count, 'completed'))
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
    codeHash: await hashCounting(),
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
      ...balanceLog(count, asOf),
    },
    namesPeople: count.namesPeople,
    namesStaff: count.namesStaff,
    logStart: logStart === null ? null : formatDay(logStart),
    logEnd: logEnd === null ? null : formatDay(logEnd),
    ...facts,
    recounted,
  }
}
