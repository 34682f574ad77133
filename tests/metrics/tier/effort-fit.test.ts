import { expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import { buildDataset, buildSettings } from '../build-dataset.ts'

it('lays the share of contacts of each tier beside its share of accounts and revenue, and counts misfits', () => {
  const visits = (account: string, day: string, count: number) => ({
    day,
    account,
    count,
    people: [`${account}1`],
  })
  const dataset = buildDataset({
    accounts: [{ id: 's', tier: 'S', revenue: 900 }, { id: 'c', tier: 'C', revenue: 100 }, { id: 'n' }],
    people: ['s', 'c', 'n'].map((account) => ({ id: `${account}1`, account })),
    activities: [
      ...['2026-05-04', '2026-08-03'].flatMap((day) => [visits('s', day, 4), visits('c', day, 6)]),
      visits('n', '2026-08-03', 90),
    ],
    logStart: '2025-01-01',
  })
  const { portfolio } = measureReview(dataset, buildSettings(), parseQuarter('2026-Q3')!)
  // s gets 4 of 13 contacts, c 6 of 1; n has no tier and is in no sum
  expect(portfolio.metrics['effort-fit']).toMatchObject({
    value: 2,
    of: 2,
    parts: {
      overServed: { value: 1, of: 2 },
      underServed: { value: 1, of: 2 },
      'contacts-S': { value: 4, of: 10 },
      'accounts-S': { value: 1, of: 2 },
      'revenue-S': { value: 900, of: 1000 },
      'contacts-C': { value: 6, of: 10 },
    },
  })
})
