import { expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { isKnown } from '../../src/model/measurement.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { buildDataset, buildSettings } from './build-dataset.ts'
import { fourAccounts } from './four-accounts.ts'

it('what past quarters say alike is kept once for all accounts, without rows; this quarter keeps its rows', () => {
  const { accounts } = measureReview(buildDataset(fourAccounts), buildSettings(), parseQuarter('2026-Q3')!)
  const past = accounts.flatMap(({ history }) => history.slice(0, -1))
  const all = past.flatMap(({ metrics }) => Object.values(metrics))
  const kept = new Map(all.map((one) => [JSON.stringify(one), one]))
  expect(all.filter((one) => kept.get(JSON.stringify(one)) !== one)).toEqual([])
  expect(all.filter((one) => isKnown(one) && one.rows.length > 0)).toEqual([])
  const now = accounts.flatMap(({ now: measures }) => Object.values(measures.metrics))
  expect(now.some((one) => isKnown(one) && one.rows.length > 0)).toBe(true)
})
