import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  countFacts,
  countLog,
  type FactOrder,
  listPeriods,
  type LogCount,
} from '../../src/engines/count-log.ts'
import { openDuckDb } from '../../src/engines/duckdb.ts'
import type { Engine } from '../../src/engines/engine.ts'
import { constants } from '../../src/engines/sql-values.ts'
import { fillSql } from '../../src/engines/fill-sql.ts'
import { loadCells } from '../../src/engines/load-cells.ts'
import { codeRecords, findCells, writeCells } from '../../src/engines/log-cells.ts'
import { balance } from '../../src/engines/sql/log-facts.ts'
import { type CutLog, hearCells, replaceLog } from '../../src/ingest/cells-source.ts'
import { windowOfDays } from '../../src/ingest/link/log-window.ts'
import { type PlainLog, planLog } from '../../src/ingest/plan-log.ts'
import { formatDay } from '../../src/lib/day.ts'
import { CONTACT_QUARTERS } from '../../src/metrics/build-account-slice.ts'
import { datasetAt } from '../../src/metrics/dataset-at.ts'
import { QUARTERS } from '../../src/metrics/measure-review.ts'
import type { FactsManifest } from '../../src/model/facts-manifest.ts'
import { formatQuarter, parseQuarter, type Period, type Quarter } from '../../src/model/quarter.ts'
import {
  hashNames,
  hashRules,
  hashSql,
  ingestTrip,
  openTrip,
  TOOL,
  type Trip,
  type TripStart,
} from '../../src/pipeline.ts'
import { cellsPath, writeFacts, writeFactsManifest } from '../../src/store/facts-folder.ts'
import { hashFile } from '../../src/store/hash.ts'
import type { Progress } from '../progress.ts'
import { type CountedAccount, recountSample, watchSample } from './recount-sample.ts'

/** Facts can't be made of this log by an engine; the message says why in words. */
export class LogRefused extends Error {}

const FEW = 100_000

/** What was counted, and all that is needed of the records it was counted from. */
interface Counted {
  readonly raw: number
  readonly count: LogCount
  readonly order: Omit<FactOrder, 'views' | 'staff' | 'accounts'> & { readonly periods: readonly Period[] }
  readonly namesHash: string
  readonly facts: Pick<FactsManifest, 'accounts' | 'facts'>
  readonly sample: readonly CountedAccount[]
}

/** Has the log cut, its different cells read, and every fact counted; people and accounts are forgotten with the return. */
async function countRecords(
  engine: Engine,
  trip: Trip,
  log: PlainLog,
  edition: Quarter,
  folder: string,
  progress: Progress,
): Promise<Counted> {
  const { settings } = trip
  progress.say('cutting the log into cells …')
  const raw = await findCells(engine, log).catch((fault: unknown) => {
    throw new LogRefused(`${log.name} is not cut alike by DuckDB: ${sayFirst(fault)}`)
  })
  // so few records are not worth waking a second thread for every question
  if (raw < FEW) await engine.run('SET threads = 1')
  if (raw === 0) throw new LogRefused(`${log.name} holds no records`)
  const places = await writeCells(engine, log, cellsPath(folder))
  progress.say('reading each different cell …')
  const files = replaceLog(trip.files, cutOf(log), [cellsPath(folder)])
  const dataset = await ingestTrip({ ...trip, collector: hearCells(trip.collector, cutOf(log)) }, files)
  const cells = [...places.values()].reduce((sum, { count }) => sum + count, 0)
  if (dataset.activities.length !== cells)
    throw new LogRefused(`of ${cells} different cells our reader kept ${dataset.activities.length}`)
  progress.say('tying records to accounts and people …')
  const twice = await codeRecords(engine, log)
  if (twice > 0) throw new LogRefused(`${twice} records of ${log.name} bear an id that another bears`)
  await loadCells(engine, dataset, places)
  progress.say('counting …')
  const count = await countLog(engine, settings)
  if (count.records !== raw)
    throw new LogRefused(`of ${raw} records ${count.records} could be tied to their cells`)
  const { periods, quarters } = listPeriods(edition, QUARTERS, CONTACT_QUARTERS, settings.fiscalYearStart)
  const views = periods.map((period) => ({ period, people: datasetAt(dataset, period.quarter).people }))
  const sample = watchSample(dataset)
  const order = { views, quarters, staff: dataset.staff, accounts: dataset.accounts.length, settings }
  const facts = await writeFacts(folder, sample.watch(countFacts(engine, count, order)))
  const namesHash = hashNames(dataset)
  return { raw, count, order: { periods, quarters, settings }, namesHash, facts, sample: sample.rows() }
}

/**
 * Counts the log of a data folder with DuckDB and writes the facts of one edition into an empty folder. DuckDB cuts the
 * log into cells and adds up; what a cell means is read by our own reader, each different one once.
 *
 * @throws LogRefused, EngineMissing, RecountFailed
 */
export async function countFolder(
  start: TripStart & { readonly quarter: string },
  folder: string,
  memory: string,
  progress: Progress,
): Promise<FactsManifest> {
  const trip = await openTrip(start)
  progress.say('looking through the files …')
  const log = await planLog(trip.files, trip.presets, trip.encoding, trip.collector)
  if ('refusal' in log) throw new LogRefused(log.refusal)
  const work = await mkdtemp(join(tmpdir(), 'mcr-facts-'))
  const engine = await openDuckDb(join(work, 'log.duckdb'), memory)
  try {
    const counted = await countRecords(engine, trip, log, parseQuarter(start.quarter)!, folder, progress)
    progress.say('counting some accounts again from their records …')
    const recounted = await recountSample({ engine, trip, log, cut: cutOf(log), work, folder, ...counted })
    const manifest = await describeCount(engine, trip, log, folder, start.quarter, counted, recounted)
    await writeFactsManifest(folder, manifest)
    return manifest
  } finally {
    await engine.close()
    await rm(work, { recursive: true, force: true })
    progress.end()
  }
}

async function describeCount(
  engine: Engine,
  trip: Trip,
  log: PlainLog,
  folder: string,
  quarter: string,
  { raw, count, order: { periods, quarters }, namesHash, facts }: Counted,
  recounted: string[],
): Promise<FactsManifest> {
  const { asOf } = periods.at(-1)!
  const [[counted = 0, planned = 0, cancelled = 0, unknown = 0, undated = 0, future = 0, orphans = 0] = []] =
    await engine.rows(fillSql(balance, { ...constants, asOf }))
  const { logStart, logEnd } = windowOfDays(count.completedDays)
  return {
    schemaVersion: 1,
    tool: TOOL,
    engine: { name: engine.name, version: engine.version },
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
      sha256: log.sha256,
      cells: await hashFile(cellsPath(folder)),
    },
    records: {
      raw,
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

const cutOf = ({ name, delimiter, header }: PlainLog): CutLog => ({ file: name, delimiter, header })

const sayFirst = (fault: unknown): string =>
  fault instanceof Error ? fault.message.split('\n')[0]! : String(fault)
