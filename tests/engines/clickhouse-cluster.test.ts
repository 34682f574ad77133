import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { countCluster } from '../../scripts/facts/count-cluster.ts'
import { tripStart } from '../../scripts/input-flags.ts'
import { openClickHouse } from '../../src/engines/clickhouse.ts'
import { cutShard } from '../../src/engines/clickhouse-cells.ts'
import { openClusterLog } from '../../src/engines/clickhouse-cluster.ts'
import { speakTo } from '../../src/engines/clickhouse-http.ts'
import { idKey, SALESFORCE_ID } from '../../src/engines/sql/id-key.ts'
import { CONTACT_QUARTERS } from '../../src/metrics/build-account-slice.ts'
import { QUARTERS } from '../../src/metrics/measure-review.ts'
import { idKeyOf } from '../../src/ingest/id-key.ts'
import { ingestFolder } from '../../src/pipeline.ts'
import { type LoopbackServer, startServers } from './clickhouse-servers.ts'
import { loadLog, writeLog, writeMasterData } from './cluster-log.ts'
import { anyLog, countWith, expectEqual } from './fold-and-count.ts'
import { someIds } from './some-ids.ts'

const RECORDS = 1_000_000
const MEMORY = 4e9
const PATIENCE = 900_000
const quiet = { say: (_: string) => {}, end: () => {} }

describe.skipIf(!existsSync('/usr/sbin/clickhouse-server'))(
  'facts counted by three servers of ClickHouse (skipped where clickhouse-server is not installed)',
  () => {
    let servers: readonly LoopbackServer[]
    let folder: string

    beforeAll(async () => {
      servers = await startServers(3)
      folder = await mkdtemp(join(tmpdir(), 'mcr-cluster-'))
      await mkdir(join(folder, 'data'))
      await writeMasterData(join(folder, 'data'))
      await loadLog(servers, 'few', 'cityHash64(account_id)', 20_000)
    }, PATIENCE)
    afterAll(async () => {
      for (const { stop } of servers) await stop()
      await rm(folder, { recursive: true })
    }, PATIENCE)

    const startOf = (data: string, facts?: string) =>
      tripStart({ data, quarter: '2026-Q3', settings: undefined, preset: [], encoding: undefined, facts })
    const countTable = async (table: string, of = servers, progress = quiet) => {
      const facts = await mkdtemp(join(folder, 'facts-'))
      const cluster = { addresses: of.map(({ address }) => address), table, memory: MEMORY }
      const start = { ...(await startOf(join(folder, 'data'))), quarter: '2026-Q3' }
      return { facts, manifest: await countCluster(start, cluster, facts, progress) }
    }
    /** What is left on the servers that answer, and of finished facts. */
    const leftovers = async () => {
      const lists = await Promise.all(servers.map(({ ask }) => ask('SHOW DATABASES').catch(() => '')))
      const finished = (await readdir(folder, { recursive: true })).filter((name) =>
        name.includes('manifest'),
      )
      return [...lists.flatMap((list) => list.match(/mcr_facts.*/g) ?? []), ...finished]
    }

    it('are those folded from the same log, for every account and quarter end', async () => {
      const { address, ask } = servers[0]!
      let runs = 0
      await fc.assert(
        fc.asyncProperty(anyLog, async (dataset) => {
          const database = `run_${++runs}`
          await ask(`CREATE DATABASE ${database}`)
          const own = speakTo(address, database, MEMORY)
          const engine = await openClickHouse(own.ask, () => ask(`DROP DATABASE ${database}`))
          expectEqual(dataset, await countWith(engine, dataset))
        }),
        { numRuns: 3 },
      )
    })

    it('compares ids by what our own reader compares them by', async () => {
      const key = idKey('id', `match(id, '${SALESFORCE_ID}')`)
      const pairs = someIds(['003Ab00000XyZaB', '999999999999999', 'abcdefghijklmno']).map(
        (id) => `('${id}', '${idKeyOf(id)}')`,
      )
      expect(
        await servers[0]!.ask(
          `SELECT id FROM (SELECT arrayJoin([${pairs.join(', ')}]) AS pair, pair.1 AS id, pair.2 AS same) AS pairs WHERE ${key} <> same`,
        ),
      ).toBe('')
    })

    it('are counted where a shard holds no records', async () => {
      await loadLog(servers, 'uneven', 'cityHash64(account_id) % 2', 5000)
      const { facts, manifest } = await countTable('crm.uneven')
      expect(manifest.records.raw).toBe(5000)
      expect(manifest.shards[2]).toMatchObject({ records: 0, accounts: 0 })
      const again = await countTable('crm.uneven')
      expect(again.manifest).toEqual(manifest)
      for (const made of [facts, again.facts]) await rm(made, { recursive: true })
    })

    it('are refused of a log that is not sharded by account', async () => {
      await loadLog(servers, 'scattered', 'cityHash64(activity_id)', 20_000)
      await expect(countTable('crm.scattered')).rejects.toThrow(
        /scattered.csv is not sharded by account: records of A\d+ lie on http.* and http/,
      )
      expect(await leftovers()).toEqual([])
    })

    it('are refused where two shards hold records of one id', async () => {
      const [one, other] = servers
      const record = await one!.ask('SELECT * FROM crm.scattered_shard LIMIT 1')
      await other!.ask('INSERT INTO crm.scattered_shard FORMAT TabSeparated', record)
      await expect(countTable('crm.scattered')).rejects.toThrow('1 records of scattered.csv bear an id')
      expect(await leftovers()).toEqual([])
    })

    it('are refused where the addresses are not one of each shard', async () => {
      const [one, other] = servers
      await expect(countTable('crm.few', [one!, other!])).rejects.toThrow('crm.few lies on 3 shards of crm')
      await expect(countTable('crm.few', [one!, other!, one!])).rejects.toThrow(
        /counts 20000 records, and its shards/,
      )
      await expect(countTable('crm.few_shard')).rejects.toThrow('crm.few_shard is MergeTree, not Distributed')
      await expect(countTable('crm.none')).rejects.toThrow('has no table crm.none')
      expect(await leftovers()).toEqual([])
    })

    it.each(['DateTime', 'Nullable(DateTime)'])(
      'are refused where a column is %s without a zone',
      async (type) => {
        const { ask } = servers[0]!
        await ask('DROP TABLE IF EXISTS crm.timed')
        await ask(`CREATE TABLE crm.timed (zoned DateTime('UTC'), date ${type}) ENGINE = Log`)
        await expect(countTable('crm.timed', [servers[0]!])).rejects.toThrow(`date of crm.timed is ${type}`)
      },
    )

    it('are refused where records go or come while they are counted', async () => {
      const { address, server, table, records } = (
        await openClusterLog(
          servers.map((one) => one.address),
          'crm.few',
          MEMORY,
        )
      ).shards[0]!
      await server.ask('CREATE DATABASE going')
      const own = speakTo(address, 'going', MEMORY)
      const engine = await openClickHouse(own.ask, () => server.ask('DROP DATABASE going'))
      const columns = ['activity_id', 'date', 'account_id']
      const positions = new Map(columns.map((name, at) => [name, at]))
      const cutter = cutShard(own, engine, { table, records, columns, positions, place: 0, shards: 3 })
      await cutter.find()
      await server.ask(`ALTER TABLE ${table} DROP PARTITION 'dinner'`)
      await expect(cutter.code()).rejects.toThrow(`counted ${records} records, and then`)
      await engine.close()
    })

    it(
      'are of a million records row for row those folded here, and leave nothing behind',
      async () => {
        await loadLog(servers, 'activities', 'cityHash64(account_id)', RECORDS)
        const { facts, manifest } = await countTable('crm.activities')
        expect(manifest.records.raw).toBe(RECORDS)
        expect(manifest.shards.map(({ name }) => name)).toEqual(servers.map(({ address }) => address.shown))
        expect(manifest.shards.every(({ records, accounts }) => records > 200_000 && accounts > 200)).toBe(
          true,
        )
        expect(await readFile(join(facts, 'manifest.json'), 'utf8')).not.toContain('word')
        const counted = await ingestFolder(await startOf(join(folder, 'data'), facts))
        const whole = join(folder, 'whole')
        await mkdir(whole)
        await writeMasterData(whole)
        await writeLog(join(whole, 'activities.csv'), RECORDS)
        const { dataset } = await ingestFolder(await startOf(whole))
        expectEqual(dataset, counted.dataset, [QUARTERS, CONTACT_QUARTERS])
        await rm(facts, { recursive: true })
        expect(await leftovers()).toEqual([])
      },
      PATIENCE,
    )

    it('are refused from where one server stops, whatever the profile says of those that are down', async () => {
      const stopped = servers[2]!
      const say = (what: string) => void (what.startsWith('counting') && stopped.stop())
      const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
      await expect(countTable('crm.few', servers, { ...quiet, say })).rejects.toThrow(
        `${stopped.address.shown} `,
      )
      expect(told.mock.calls).toEqual([
        [expect.stringMatching(/^http.* could not drop mcr_facts_\w+: it is left/)],
      ])
      told.mockRestore()
      expect(await leftovers()).toEqual([])
      await expect(countTable('crm.few')).rejects.toThrow(`${stopped.address.shown} does not answer`)
      await expect(servers[0]!.ask('SELECT COUNT(*) FROM crm.few')).rejects.toThrow('refuses')
    })
  },
)
