import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClickHouse } from '../../src/engines/clickhouse.ts'
import { cutShard } from '../../src/engines/clickhouse-cells.ts'
import { type ClusterLog, countTwice, openClusterLog } from '../../src/engines/clickhouse-cluster.ts'
import { type ClickHouseServer, type ServerAddress, speakTo } from '../../src/engines/clickhouse-http.ts'
import type { Shard } from '../../src/engines/shard.ts'
import { sourceFile } from '../../src/ingest/files.ts'
import { planLog } from '../../src/ingest/plan-log.ts'
import type { FactsManifest } from '../../src/model/facts-manifest.ts'
import { openTrip, type TripStart } from '../../src/pipeline.ts'
import type { Progress } from '../progress.ts'
import { countRecords } from './count-records.ts'
import { LogRefused } from './engine-trip.ts'

/** A table on a cluster: one server of each of its shards. */
interface ClusterTable {
  readonly addresses: readonly ServerAddress[]
  /** `table` or `database.table`. */
  readonly table: string
  /** Bytes a question may take on a server. */
  readonly memory: number
}

/**
 * Counts a log that lies on a cluster of ClickHouse and writes the facts of one edition into an empty folder. All else is
 * read from the data folder. Each shard counts in a database of ours, which is dropped at the end.
 *
 * @throws LogRefused, ClickHouseFailed, RecountFailed
 */
export async function countCluster(
  start: TripStart & { readonly quarter: string },
  cluster: ClusterTable,
  folder: string,
  progress: Progress,
): Promise<FactsManifest> {
  const { quarter } = start
  const trip = await openTrip(start)
  const database = `mcr_facts_${randomUUID().slice(0, 8)}`
  const work = await mkdtemp(join(tmpdir(), 'mcr-facts-'))
  const opened: (() => Promise<void>)[] = []
  try {
    progress.say('looking for the log …')
    const found = await openClusterLog(cluster.addresses, cluster.table, cluster.memory)
    const name = `${cluster.table.replace(/^.*\./, '')}.csv`
    const header = join(work, 'header.csv')
    await writeFile(
      header,
      `${found.columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(',')}\n`,
    )
    const files = [...trip.files, sourceFile(name, header)]
    const log = await planLog(files, trip.presets, trip.encoding, trip.collector)
    if ('refusal' in log) throw new LogRefused(log.refusal)
    const shards: Shard[] = []
    for (const place of found.shards.keys()) {
      // also what fails may have made a database
      opened.push(() => dropDatabase(found.shards[place]!.server, database))
      shards.push(await openShard(found, place, database, cluster.memory, log.positions))
    }
    const id = log.positions.get('activity_id')
    const twice = async () =>
      id === undefined ? 0 : countTwice(found.table, found.shards, found.columns[id]!)
    return await countRecords({
      trip,
      log: { ...log, sha256: null },
      shards,
      countTwice: twice,
      quarter,
      folder,
      work,
      progress,
    })
  } finally {
    await rm(work, { recursive: true, force: true })
    progress.end()
    await Promise.all(opened.map((drop) => drop()))
  }
}

/** Says where a database of ours is left, as nobody else will drop it. */
const dropDatabase = ({ shown, ask }: ClickHouseServer, database: string): Promise<void> =>
  ask(`DROP DATABASE IF EXISTS ${database}`).then(
    () => {},
    () => void process.stderr.write(`${shown} could not drop ${database}: it is left there.\n`),
  )

/** One shard with a database of ours beside its own table. */
async function openShard(
  { shards, columns }: ClusterLog,
  place: number,
  database: string,
  memory: number,
  positions: ReadonlyMap<string, number>,
): Promise<Shard> {
  const { address, server, table, records } = shards[place]!
  await server.ask(`CREATE DATABASE ${database}`)
  const own = speakTo(address, database, memory)
  const engine = await openClickHouse(own.ask, () => dropDatabase(server, database))
  const source = { table, records, columns, positions, place, shards: shards.length }
  return { name: address.shown, engine, cutter: cutShard(own, engine, source) }
}
