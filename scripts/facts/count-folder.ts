import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '../../src/engines/duckdb.ts'
import type { Engine } from '../../src/engines/engine.ts'
import { countTwice, cutFile } from '../../src/engines/log-cells.ts'
import { type PlainLog, planLog } from '../../src/ingest/plan-log.ts'
import type { FactsManifest } from '../../src/model/facts-manifest.ts'
import { openTrip, type TripStart } from '../../src/pipeline.ts'
import type { Progress } from '../progress.ts'
import { countRecords } from './count-records.ts'
import { LogRefused } from './engine-trip.ts'

/**
 * Counts the log of a data folder with DuckDB and writes the facts of one edition into an empty folder.
 *
 * @param memory as DuckDB writes it: `1GB`
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
  let engine: Engine | undefined
  try {
    const opened = (engine = await openDuckDb(join(work, 'spilled'), memory))
    const shards = [{ name: log.name, engine: opened, cutter: cutLog(opened, log) }]
    const twice = () => countTwice(opened, log)
    const { quarter } = start
    return await countRecords({ trip, log, shards, countTwice: twice, quarter, folder, work, progress })
  } finally {
    await engine?.close()
    await rm(work, { recursive: true, force: true })
    progress.end()
  }
}

function cutLog(engine: Engine, log: PlainLog) {
  const cutter = cutFile(engine, log)
  return {
    ...cutter,
    find: () =>
      cutter.find().catch((fault: unknown) => {
        throw new LogRefused(`${log.name} is not cut alike by DuckDB: ${sayFirst(fault)}`)
      }),
    async code() {
      await cutter.code()
      // questions about a block of accounts are too small to share: two threads take half as much time again
      await engine.run('SET threads = 1')
    },
  }
}

const sayFirst = (fault: unknown): string =>
  fault instanceof Error ? fault.message.split('\n')[0]! : String(fault)
