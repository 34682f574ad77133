import {
  countFacts,
  type CountedAccount,
  type FactOrder,
  listPeriods,
} from '../../src/engines/count-facts.ts'
import { countLog, type LogCount } from '../../src/engines/count-log.ts'
import { layLines } from '../../src/engines/lay-lines.ts'
import { loadCells, rowsByPlace } from '../../src/engines/load-cells.ts'
import { type FactsFrom, mergeFacts } from '../../src/engines/merge-facts.ts'
import type { Shard } from '../../src/engines/shard.ts'
import { type CutLog, hearCells, replaceLog } from '../../src/ingest/cells-source.ts'
import type { PlainLog } from '../../src/ingest/plan-log.ts'
import { CONTACT_QUARTERS } from '../../src/metrics/build-account-slice.ts'
import { datasetAt } from '../../src/metrics/dataset-at.ts'
import { QUARTERS } from '../../src/metrics/measure-review.ts'
import type { FactsManifest } from '../../src/model/facts-manifest.ts'
import { parseQuarter, type Period } from '../../src/model/quarter.ts'
import { hashNames, ingestTrip, type Trip } from '../../src/pipeline.ts'
import { cellsPath, writeFacts, writeFactsManifest } from '../../src/store/facts-folder.ts'
import type { Progress } from '../progress.ts'
import { describeCount } from './describe-count.ts'
import { recountSample, watchSample } from './recount-sample.ts'

/** Facts can't be made of this log by an engine; the message says why in words. */
export class LogRefused extends Error {}

/** A log that engines cut; one that is no file has no hash. */
export type EngineLog = Omit<PlainLog, 'path' | 'sha256'> & { readonly sha256: string | null }

/** A log as it lies at engines, and where its facts go. */
export interface EngineTrip {
  readonly trip: Trip
  readonly log: EngineLog
  readonly shards: readonly Shard[]
  /** How many records bear an id that another bears too. */
  readonly countTwice: () => Promise<number>
  readonly quarter: string
  /** Where the facts are written. */
  readonly folder: string
  /** Where files may lie until the end. */
  readonly work: string
  readonly progress: Progress
}

/** What was counted, and all that is needed of the records it was counted from. */
export interface Counted {
  readonly count: LogCount
  readonly order: Omit<FactOrder, 'views' | 'staff'> & { readonly periods: readonly Period[] }
  readonly namesHash: string
  readonly facts: Pick<FactsManifest, 'accounts' | 'facts'>
  /** Of each shard: its records, and the accounts it has facts of. */
  readonly shares: readonly { readonly records: number; readonly accounts: number }[]
  readonly sample: readonly CountedAccount[]
}

export const cutOf = ({ name, delimiter, header }: EngineLog): CutLog => ({ file: name, delimiter, header })

/**
 * Counts a log and writes the facts of one edition into an empty folder. The engines cut the log into cells and add up;
 * what a cell means is read by our own reader, each different one once.
 *
 * @throws LogRefused, RecountFailed
 */
export async function countRecords(start: EngineTrip): Promise<FactsManifest> {
  const counted = await countShards(start)
  start.progress.say('counting some accounts again from their records …')
  const recounted = await recountSample({ ...start, ...counted, cut: cutOf(start.log) })
  const manifest = await describeCount(start, counted, recounted)
  await writeFactsManifest(start.folder, manifest)
  return manifest
}

/** Has the log cut, its different cells read, and every fact counted; people and accounts are forgotten with the return. */
async function countShards(start: EngineTrip): Promise<Counted> {
  const { trip, log, shards, folder, progress } = start
  const { settings } = trip
  progress.say('cutting the log into cells …')
  const raw = await Promise.all(shards.map(({ cutter }) => cutter.find()))
  const all = raw.reduce((sum, one) => sum + one, 0)
  if (all === 0) throw new LogRefused(`${log.name} holds no records`)
  const places: Awaited<ReturnType<Shard['cutter']['write']>>[] = []
  let cells = 0
  for (const { cutter } of shards) {
    const own = await cutter.write(cellsPath(folder), cells)
    places.push(own)
    for (const { count } of own.values()) cells += count
  }
  progress.say('reading each different cell …')
  const files = replaceLog(trip.files, cutOf(log), [cellsPath(folder)])
  const dataset = await ingestTrip({ ...trip, collector: hearCells(trip.collector, cutOf(log)) }, files)
  if (dataset.activities.length !== cells)
    throw new LogRefused(`of ${cells} different cells our reader kept ${dataset.activities.length}`)
  progress.say('tying records to accounts and people …')
  await Promise.all(shards.map(({ cutter }) => cutter.code()))
  const twice = await start.countTwice()
  if (twice > 0) throw new LogRefused(`${twice} records of ${log.name} bear an id that another bears`)
  const rows = rowsByPlace(dataset)
  for (const [at, { engine }] of shards.entries()) await loadCells(engine, dataset, rows, places[at]!)
  const scattered = await layLines(shards)
  if (scattered !== null)
    throw new LogRefused(
      `${log.name} is not sharded by account: records of ${dataset.accounts[scattered.account]!.id} lie on ${scattered.shards.join(' and ')}`,
    )
  progress.say('counting …')
  const engines = shards.map(({ engine }) => engine)
  const count = await countLog(engines, settings)
  if (count.records !== all)
    throw new LogRefused(`of ${all} records ${count.records} could be tied to their cells`)
  const edition = parseQuarter(start.quarter)!
  const { periods, quarters } = listPeriods(edition, QUARTERS, CONTACT_QUARTERS, settings.fiscalYearStart)
  const views = periods.map((period) => ({ period, people: datasetAt(dataset, period.quarter).people }))
  const sample = watchSample(dataset)
  const order = { views, quarters, staff: dataset.staff, settings }
  const merged = mergeFacts(engines.map((engine) => countFacts(engine, count, order)))
  const accounts = shards.map(() => 0)
  const facts = await writeFacts(folder, sample.watch(countShares(merged, accounts)))
  return {
    count,
    order: { periods, quarters, settings },
    namesHash: hashNames(dataset),
    facts,
    shares: raw.map((records, at) => ({ records, accounts: accounts[at]! })),
    sample: sample.rows(),
  }
}

async function* countShares(facts: AsyncIterable<FactsFrom>, accounts: number[]) {
  for await (const { from, account, text } of facts) {
    accounts[from]!++
    yield { account, text }
  }
}
