import { expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../build-dataset.ts'

const portfolio = (literal: DatasetLiteral) =>
  measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!).portfolio.metrics[
    'standards-met'
  ]
const visits = (account: string, count: number) => ({
  day: '2026-08-03',
  account,
  count,
  people: [`${account}1`],
})
const people = ['c1', 'c2', 'c3', 'n1'].map((account) => ({ id: `${account}1`, account }))
const accounts = [
  { id: 'c1', tier: 'C' as const },
  { id: 'c2', tier: 'C' as const },
  { id: 'c3', tier: 'C' as const },
]

it('judges every account by its tier, gives the account in the middle, and keeps those without a tier apart', () => {
  const measured = portfolio({
    accounts: [...accounts, { id: 'n1' }],
    people,
    activities: [visits('c1', 0), visits('c2', 2), visits('c3', 5), visits('n1', 1)].filter(
      ({ count }) => count > 0,
    ),
    logStart: '2025-01-01',
  })
  // C wants 1 contact; n1 is held to B's 3
  expect(measured).toMatchObject({
    parts: {
      'contact-frequency-C': { value: 2, of: 3 },
      'contact-frequency-none': { value: 0, of: 1 },
      'median-contacts-C': { value: 2 },
    },
  })
  // C has no standard for executive meetings, departments and exchanges
  expect(Object.keys((measured as { parts: object }).parts)).not.toContain('executive-meetings-C')
})

it('does not call missed what a short log may only have missed to see', () => {
  const measured = portfolio({
    accounts: [
      { id: 'c1', tier: 'B' },
      { id: 'c2', tier: 'B' },
    ],
    people: people.slice(0, 2),
    activities: [visits('c1', 1), visits('c2', 4)],
    logStart: '2026-08-01',
  })
  expect(measured).toMatchObject({ parts: { 'contact-frequency-B': { value: 1, of: 1 } } })
})

it('knows nothing where nothing can be judged', () => {
  expect(portfolio({ accounts })).toEqual({ unknown: 'no-account-has-it' })
})
