import { isDeepStrictEqual } from 'node:util'
import { join } from 'node:path'
import type { CountedAccount } from '../../src/engines/count-facts.ts'
import type { LogCount } from '../../src/engines/count-log.ts'
import { rowsByPlace } from '../../src/engines/load-cells.ts'
import type { Shard } from '../../src/engines/shard.ts'
import { type CutLog, hearCells, replaceLog } from '../../src/ingest/cells-source.ts'
import { hashText } from '../../src/lib/hash-text.ts'
import { datasetAt, indexAt } from '../../src/metrics/dataset-at.ts'
import { comparableFacts } from '../../src/metrics/facts/comparable-facts.ts'
import { foldContactQuarters } from '../../src/metrics/facts/contact-quarters.ts'
import { foldActivities } from '../../src/metrics/facts/fold-activities.ts'
import { type ActivityIndex, indexActivities } from '../../src/metrics/facts/index-activities.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import { formatQuarter, type Period, type Quarter } from '../../src/model/quarter.ts'
import type { Settings } from '../../src/model/settings.ts'
import { ingestTrip, type Trip } from '../../src/pipeline.ts'
import { cellsPath } from '../../src/store/facts-folder.ts'

/** Accounts counted again: always the same ones of a log, chosen by nothing about them. */
const SAMPLE = 5

/** Facts of an account counted twice do not agree. */
export class RecountFailed extends Error {}

/** Keeps what was counted of the sample as it passes by. */
export function watchSample({ accounts }: Dataset) {
  const hashes = accounts.map(({ id }) => hashText(id, 0) >>> 0)
  let kept: CountedAccount[] = []
  return {
    async *watch(facts: AsyncIterable<CountedAccount>) {
      for await (const one of facts) {
        kept = [...kept, one].sort((a, b) => hashes[a.account]! - hashes[b.account]!).slice(0, SAMPLE)
        yield one
      }
    },
    rows: () => kept,
  }
}

interface Recount {
  readonly shards: readonly Shard[]
  readonly trip: Trip
  readonly cut: CutLog
  readonly work: string
  readonly folder: string
  readonly count: LogCount
  readonly order: {
    readonly periods: readonly Period[]
    readonly quarters: readonly Quarter[]
    readonly settings: Settings
  }
  readonly sample: readonly CountedAccount[]
}

/**
 * Reads and folds all records of some accounts by ourselves and compares every fact; gives the ids of the accounts.
 *
 * @throws RecountFailed
 */
export async function recountSample(recount: Recount): Promise<string[]> {
  const { shards, trip, cut, work, folder, count, order, sample } = recount
  const accounts = sample.map(({ account }) => account)
  if (accounts.length === 0) return []
  const whose = `SELECT who FROM who_lines WHERE account IN (${accounts.join(', ')}) GROUP BY who`
  const path = join(work, 'recounted.csv')
  let records = 0
  for (const { engine, cutter } of shards) {
    const who = (await engine.rows(whose)).map(([number]) => number!)
    records += await cutter.writeRecords(who, path)
  }
  // behind the records stand all different cells, so that every name is found that the whole log holds
  const files = replaceLog(trip.files, cut, [path, cellsPath(folder)])
  const quiet = hearCells(createDiagnosticCollector(), cut)
  const dataset = await ingestTrip({ ...trip, collector: quiet }, files)
  const index = indexOfRecords(dataset, records, count)
  const textOf = new Map(sample.map(({ account, text }) => [account, text]))
  const { periods, quarters, settings } = order
  const counted = {
    engine: shards[0]!.engine.name,
    namesPeople: count.namesPeople,
    namesStaff: count.namesStaff,
    quarters: periods.map((period) => formatQuarter(period.quarter)),
    contactQuarters: quarters.map(formatQuarter),
    records: {
      raw: 0,
      kept: 0,
      leftOut: { planned: 0, cancelled: 0, unknown: 0, undated: 0, future: 0 },
      orphans: 0,
      rejected: 0,
    },
    recounted: 0,
    textOf: (account: number) => textOf.get(account),
  }
  const edition = quarters.at(-1)!
  for (const account of accounts) {
    const differs = (of: string): RecountFailed =>
      new RecountFailed(
        `${dataset.accounts[account]!.id}, ${of}: what ${counted.engine} counted is not what its records say`,
      )
    for (const period of periods) {
      const then = datasetAt(dataset, period.quarter)
      const whole = formatQuarter(period.quarter) === formatQuarter(edition)
      const facts = (of: Dataset) =>
        comparableFacts(
          foldActivities(
            { ...of, logStart: null },
            then === dataset ? index : indexAt(index, then),
            [account],
            period,
            settings,
          ),
          whole,
        )
      if (!isDeepStrictEqual(facts(then), facts({ ...then, counted })))
        throw differs(formatQuarter(period.quarter))
    }
    const quartersOf = (of: Dataset) =>
      foldContactQuarters(of, index, account, edition, quarters.length, settings).map((one) => ({
        ...one,
        rows: [],
      }))
    if (!isDeepStrictEqual(quartersOf(dataset), quartersOf({ ...dataset, counted })))
      throw differs('by quarter')
  }
  return accounts.map((account) => dataset.accounts[account]!.id)
}

/** The index over the first records only, with what the whole log decides. */
function indexOfRecords(dataset: Dataset, records: number, count: LogCount): ActivityIndex {
  const index = indexActivities(dataset)
  const own = new Set(rowsByPlace(dataset).slice(0, records))
  const { offsets, items } = index.rows
  const rows = Array.from({ length: offsets.length - 1 }, (_, account) =>
    [...items.subarray(offsets[account], offsets[account + 1])].filter((row) => own.has(row)),
  )
  const ends = new Uint32Array(offsets.length)
  for (const [account, list] of rows.entries()) ends[account + 1] = ends[account]! + list.length
  return {
    ...index,
    rows: { offsets: ends, items: Int32Array.from(rows.flat()) },
    namesPeople: count.namesPeople,
    namesStaff: count.namesStaff,
    outcomeShare: dataset.presets.map((_, preset) => (count.halvedPresets.includes(preset) ? 1 : -1)),
  }
}
