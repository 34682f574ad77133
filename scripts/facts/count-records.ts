import { countFacts, type CountedAccount, listPeriods } from '../../src/engines/count-facts.ts'
import { countLog, type LogCount } from '../../src/engines/count-log.ts'
import { layLines } from '../../src/engines/lay-lines.ts'
import { loadCells } from '../../src/engines/load-cells.ts'
import { type FactsFrom, mergeFacts } from '../../src/engines/merge-facts.ts'
import { CONTACT_QUARTERS } from '../../src/metrics/build-account-slice.ts'
import { datasetAt } from '../../src/metrics/dataset-at.ts'
import { QUARTERS } from '../../src/metrics/measure-review.ts'
import type { FactsManifest } from '../../src/model/facts-manifest.ts'
import { parseQuarter, type Period, type Quarter } from '../../src/model/quarter.ts'
import { hashNames } from '../../src/pipeline.ts'
import { writeFacts, writeFactsManifest } from '../../src/store/facts-folder.ts'
import { describeCount } from './describe-count.ts'
import { type EngineTrip, LogRefused } from './engine-trip.ts'
import { readCells } from './read-cells.ts'
import { recountSample } from './recount-sample.ts'

/** What was counted, and what it was counted by. */
export interface Counted {
  readonly count: LogCount
  readonly periods: readonly Period[]
  readonly quarters: readonly Quarter[]
  readonly namesHash: string
  readonly facts: Pick<FactsManifest, 'accounts' | 'facts'>
  /** Of each shard: its records, and the accounts it has facts of. */
  readonly shares: readonly { readonly records: number; readonly accounts: number }[]
}

/**
 * Counts a log and writes the facts of one edition into an empty folder. The engines cut the log into cells and add up;
 * what a cell means is read by our own reader, each different one once. All records of a few accounts are read and folded
 * by ourselves as well, and must say what was counted of them.
 *
 * @throws LogRefused, RecountFailed
 */
export async function countRecords(start: EngineTrip): Promise<FactsManifest> {
  const { trip, log, shards, folder, progress } = start
  const { settings } = trip
  progress.say('cutting the log into cells …')
  const raw = await Promise.all(shards.map(({ cutter }) => cutter.find()))
  const all = raw.reduce((sum, one) => sum + one, 0)
  if (all === 0) throw new LogRefused(`${log.name} holds no records`)
  progress.say('tying records to their cells …')
  await Promise.all(shards.map(({ cutter }) => cutter.code()))
  const twice = await start.countTwice()
  if (twice > 0) throw new LogRefused(`${twice} records of ${log.name} bear an id that another bears`)
  progress.say('reading each different cell …')
  const read = await readCells(start)
  const { dataset, cellRows, places } = read
  for (const [at, { engine }] of shards.entries()) await loadCells(engine, dataset, cellRows, places[at]!)
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
  const order = { views, quarters, staff: dataset.staff, settings }
  const texts = new Map<number, string>()
  const accounts = shards.map(() => 0)
  async function* keepSample(merged: AsyncIterable<FactsFrom>): AsyncGenerator<CountedAccount> {
    for await (const { from, account, text } of merged) {
      accounts[from]!++
      if (read.sample.includes(account)) texts.set(account, text)
      yield { account, text }
    }
  }
  const merged = mergeFacts(engines.map((engine) => countFacts(engine, count, order)))
  const facts = await writeFacts(folder, keepSample(merged))
  progress.say('comparing some accounts with their records …')
  const counted: Counted = {
    count,
    periods,
    quarters,
    namesHash: hashNames(dataset),
    facts,
    shares: raw.map((records, at) => ({ records, accounts: accounts[at]! })),
  }
  const recounted = recountSample(read, counted, settings, texts, engines[0]!.name)
  const manifest = await describeCount(start, counted, recounted)
  await writeFactsManifest(folder, manifest)
  return manifest
}
