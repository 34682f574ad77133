import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countFacts, countLog, type FactOrder, listPeriods } from '../../src/engines/count-log.ts'
import { openDuckDb } from '../../src/engines/duckdb.ts'
import { constants } from '../../src/engines/sql-values.ts'
import { fillSql } from '../../src/engines/fill-sql.ts'
import { loadCells } from '../../src/engines/load-cells.ts'
import { codeRecords, findCells, writeCells } from '../../src/engines/log-cells.ts'
import { balance } from '../../src/engines/sql/log-facts.ts'
import { hearCells, replaceLog } from '../../src/ingest/cells-source.ts'
import { windowOfDays } from '../../src/ingest/link/log-window.ts'
import { planLog } from '../../src/ingest/plan-log.ts'
import { formatDay } from '../../src/lib/day.ts'
import { CONTACT_QUARTERS } from '../../src/metrics/build-account-slice.ts'
import { datasetAt } from '../../src/metrics/dataset-at.ts'
import { QUARTERS } from '../../src/metrics/measure-review.ts'
import type { FactsManifest } from '../../src/model/facts-manifest.ts'
import { formatQuarter, parseQuarter } from '../../src/model/quarter.ts'
import {
  hashNames,
  hashRules,
  hashSql,
  ingestTrip,
  openTrip,
  TOOL,
  type TripStart,
} from '../../src/pipeline.ts'
import { cellsPath, writeFacts, writeFactsManifest } from '../../src/store/facts-folder.ts'
import { hashFile } from '../../src/store/hash.ts'
import type { Progress } from '../progress.ts'
import { recountSample, watchSample } from './recount-sample.ts'

/** Facts can't be made of this log by an engine; the message says why in words. */
export class LogRefused extends Error {}

/**
 * Counts the log of a data folder with DuckDB and writes the facts of one edition into an empty folder. DuckDB cuts the
 * log into cells and adds up; what a cell means is read by our own reader, each different one once.
 *
 * @throws LogRefused, EngineMissing
 */
export async function countFolder(
  start: TripStart & { readonly quarter: string },
  folder: string,
  memory: string,
  progress: Progress,
): Promise<FactsManifest> {
  const trip = await openTrip(start)
  const { settings, collector } = trip
  progress.say('looking through the files …')
  const log = await planLog(trip.files, trip.presets, trip.encoding, collector)
  if ('refusal' in log) throw new LogRefused(log.refusal)
  const work = await mkdtemp(join(tmpdir(), 'mcr-facts-'))
  const engine = await openDuckDb(join(work, 'log.duckdb'), memory)
  try {
    progress.say('cutting the log into cells …')
    const raw = await findCells(engine, log).catch((fault: unknown) => {
      throw new LogRefused(`${log.name} is not cut alike by DuckDB: ${sayFirst(fault)}`)
    })
    if (raw === 0) throw new LogRefused(`${log.name} holds no records`)
    const places = await writeCells(engine, log, cellsPath(folder))
    progress.say('reading each different cell …')
    const cut = { file: log.name, delimiter: log.delimiter, header: log.header }
    const files = replaceLog(trip.files, cut, [cellsPath(folder)])
    const dataset = await ingestTrip({ ...trip, collector: hearCells(collector, cut) }, files)
    const cells = [...places.values()].reduce((sum, { count }) => sum + count, 0)
    if (dataset.activities.length !== cells)
      throw new LogRefused(`of ${cells} different cells our reader kept ${dataset.activities.length}`)
    progress.say('tying records to accounts and people …')
    const twice = await codeRecords(engine, log)
    if (twice > 0) throw new LogRefused(`${twice} records of ${log.name} bear an id that another bears`)
    await loadCells(engine, dataset, places)
    progress.say('counting …')
    const count = await countLog(engine, settings)
    const edition = parseQuarter(start.quarter)!
    const { periods, quarters } = listPeriods(edition, QUARTERS, CONTACT_QUARTERS, settings.fiscalYearStart)
    const { asOf } = periods.at(-1)!
    const order: FactOrder = {
      views: periods.map((period) => ({ period, people: datasetAt(dataset, period.quarter).people })),
      quarters,
      staff: dataset.staff,
      settings,
    }
    const sample = watchSample(dataset)
    const facts = await writeFacts(folder, sample.watch(countFacts(engine, count, order)))
    progress.say('counting some accounts again from their records …')
    const recounted = await recountSample({
      engine,
      trip,
      log,
      cut,
      work,
      folder,
      count,
      order,
      sample: sample.rows(),
    })
    const [
      [counted = 0, planned = 0, cancelled = 0, unknown = 0, undated = 0, future = 0, orphans = 0] = [],
    ] = await Array.fromAsync(engine.rows(fillSql(balance, { ...constants, asOf })))
    const { logStart, logEnd } = windowOfDays(count.completedDays)
    const manifest: FactsManifest = {
      schemaVersion: 1,
      tool: TOOL,
      engine: { name: engine.name, version: engine.version },
      quarter: start.quarter,
      asOf: formatDay(asOf),
      quarters: periods.map(({ quarter }) => formatQuarter(quarter)),
      contactQuarters: quarters.map(formatQuarter),
      sqlHash: hashSql(),
      rulesHash: hashRules(trip),
      namesHash: hashNames(dataset),
      log: { ...cut, header: [...cut.header], sha256: log.sha256, cells: await hashFile(cellsPath(folder)) },
      records: {
        raw,
        rejected: raw - count.records,
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
    if (manifest.records.rejected !== 0)
      throw new LogRefused(`of ${raw} records ${count.records} could be tied to their cells`)
    await writeFactsManifest(folder, manifest)
    return manifest
  } finally {
    engine.close()
    await rm(work, { recursive: true, force: true })
    progress.end()
  }
}

const sayFirst = (fault: unknown): string =>
  fault instanceof Error ? fault.message.split('\n')[0]! : String(fault)
