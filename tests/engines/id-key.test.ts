import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openDuckDb } from '../../src/engines/duckdb.ts'
import { idKey, SALESFORCE_ID } from '../../src/engines/sql/id-key.ts'
import { idKeyOf } from '../../src/ingest/id-key.ts'
import { someIds } from './some-ids.ts'

it('an engine compares ids by what our own reader compares them by', async () => {
  const engine = await openDuckDb(tmpdir(), '200MB')
  const key = idKey('id', `regexp_matches(id, '${SALESFORCE_ID}')`)
  const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'Z', '0', '7'), minLength: 15, maxLength: 15 })
  await fc.assert(
    fc.asyncProperty(fc.array(letters, { minLength: 1 }), async (ids) => {
      const pairs = someIds(ids).map((id) => `('${id}', '${idKeyOf(id)}')`)
      const [[others] = []] = await engine.rows(
        `SELECT COUNT(*) FROM (VALUES ${pairs.join(', ')}) AS pairs(id, key) WHERE ${key} <> key`,
      )
      expect(others).toBe(0)
    }),
    { numRuns: 20 },
  )
  await engine.close()
})
