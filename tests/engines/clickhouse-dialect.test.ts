import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { openClickHouse } from '../../src/engines/clickhouse.ts'
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

describe.skipIf(chdb === null)(
  'facts counted by a current ClickHouse (skipped where MCR_CHDB names none)',
  () => {
    it('are those folded from the same log, for every account and quarter end', async () => {
      const session = new chdb!.Session()
      const ask = (sql: string, rows?: string) =>
        Promise.resolve(session.query(rows === undefined ? sql : `${sql}\n${rows}`, 'TabSeparated'))
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
    })
  },
)
