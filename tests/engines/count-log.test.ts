import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { openDuckDb } from '../../src/engines/duckdb.ts'
import { anyLog, countWith, expectEqual } from './fold-and-count.ts'

describe('facts counted by DuckDB', () => {
  it('are those folded from the same log, for every account and quarter end', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (dataset) => {
        const engine = await openDuckDb(tmpdir(), '200MB')
        // so few rows are not worth waking a second thread
        await engine.run('SET threads = 1')
        expectEqual(dataset, await countWith(engine, dataset))
      }),
      { numRuns: 3 },
    )
  })
})
