import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countRecords } from '../../scripts/facts/count-records.ts'
import { tripStart } from '../../scripts/input-flags.ts'
import { openClickHouse } from '../../src/engines/clickhouse.ts'
import { cutShard } from '../../src/engines/clickhouse-cells.ts'
import { countTwice } from '../../src/engines/clickhouse-cluster.ts'
import { planLog } from '../../src/ingest/plan-log.ts'
import { CONTACT_QUARTERS } from '../../src/metrics/build-account-slice.ts'
import { QUARTERS } from '../../src/metrics/measure-review.ts'
import { ingestFolder, openTrip } from '../../src/pipeline.ts'
import { createTable, fillTable, writeLog, writeMasterData } from './cluster-log.ts'
import { anyLog, countWith, expectEqual } from './fold-and-count.ts'

interface Session {
  query(sql: string, format: string): string
  cleanup(): void
}

/** A folder with the package `chdb`, a current ClickHouse in a process; half a gigabyte, so no dependency. */
const folder = process.env['MCR_CHDB']
const chdb =
  folder === undefined
    ? null
    : ((await import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve('chdb')).href)) as {
        Session: new () => Session
      })
const RECORDS = 5000
const PATIENCE = 300_000

describe.skipIf(chdb === null)(
  'facts counted by a current ClickHouse (skipped where MCR_CHDB names none)',
  () => {
    const open = () => {
      const session = new chdb!.Session()
      const ask = (sql: string, rows?: string) =>
        Promise.resolve(session.query(rows === undefined ? sql : `${sql}\n${rows}`, 'TabSeparated'))
      return { session, ask }
    }

    it(
      'are those folded from the same log, for every account and quarter end',
      async () => {
        const { session, ask } = open()
        let runs = 0
        await fc.assert(
          fc.asyncProperty(anyLog, async (dataset) => {
            const database = `run_${++runs}`
            await ask(`CREATE DATABASE ${database}`)
            await ask(`USE ${database}`)
            const engine = await openClickHouse(ask, () => ask(`DROP DATABASE ${database}`))
            expectEqual(dataset, await countWith(engine, dataset))
          }),
          { numRuns: 3 },
        )
        session.cleanup()
      },
      PATIENCE,
    )

    it(
      'are those folded here where it cuts the log into cells too',
      async () => {
        const { session, ask } = open()
        const work = await mkdtemp(join(tmpdir(), 'mcr-dialect-'))
        await writeMasterData(work)
        await writeLog(join(work, 'activities.csv'), RECORDS)
        await ask('CREATE DATABASE crm')
        await createTable(ask, 'crm.activities')
        await fillTable(ask, 'crm.activities', RECORDS)
        await ask('CREATE DATABASE own')
        await ask('USE own')
        const start = await tripStart({
          data: work,
          quarter: '2026-Q3',
          settings: undefined,
          preset: [],
          encoding: undefined,
        })
        const trip = await openTrip(start)
        const log = await planLog(trip.files, trip.presets, trip.encoding, trip.collector)
        if ('refusal' in log) throw new Error(log.refusal)
        const engine = await openClickHouse(ask, () => ask('DROP DATABASE own'))
        const download = (sql: string, path: string) => appendFile(path, session.query(sql, 'CSV'))
        const server = { shown: 'chdb', ask, download }
        const shard = { table: 'crm.activities', records: RECORDS, columns: log.header }
        const cutter = cutShard(server, engine, { ...shard, positions: log.positions, place: 0, shards: 1 })
        const facts = await mkdtemp(join(work, 'facts-'))
        const manifest = await countRecords({
          trip,
          log,
          shards: [{ name: 'chdb', engine, cutter }],
          countTwice: () => countTwice(shard.table, [{ server, records: RECORDS }], 'activity_id'),
          quarter: '2026-Q3',
          folder: facts,
          work,
          progress: { say: () => {}, end: () => {} },
        })
        expect(manifest.records.raw).toBe(RECORDS)
        session.cleanup()
        const counted = await ingestFolder({ ...start, facts })
        const { dataset } = await ingestFolder(start)
        expectEqual(dataset, counted.dataset, [QUARTERS, CONTACT_QUARTERS])
        await rm(work, { recursive: true })
      },
      PATIENCE,
    )
  },
)
