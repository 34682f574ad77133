import { describe, expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../build-dataset.ts'

const base: DatasetLiteral = {
  accounts: [
    { id: 'a1', tier: 'S', revenue: 500 },
    { id: 'a2', tier: 'B' },
  ],
  people: [
    {
      id: 'boss',
      account: 'a1',
      roles: ['D'],
      influence: 5,
      ratings: [{ day: '2026-09-01', support: -1 }],
    },
    { id: 'clerk', account: 'a1', roles: ['U'], influence: 1 },
    { id: 'lead', account: 'a2', roles: ['D'], ratings: [{ day: '2026-09-01', support: 2 }] },
  ],
  opportunities: [
    // decided in the year: from the ground won 100, from the top won 300, from the ground lost
    {
      id: 'o1',
      account: 'a1',
      amount: 100,
      sourcePerson: 'clerk',
      created: '2026-01-05',
      closed: '2026-03-01',
      won: true,
    },
    {
      id: 'o2',
      account: 'a1',
      amount: 300,
      sourcePerson: 'boss',
      created: '2026-01-05',
      closed: '2026-04-01',
      won: true,
    },
    {
      id: 'o3',
      account: 'a1',
      amount: 70,
      sourcePerson: 'clerk',
      created: '2026-01-05',
      closed: '2026-05-01',
      won: false,
    },
    // won before the year, and decided only after the quarter
    {
      id: 'o4',
      account: 'a1',
      amount: 900,
      sourcePerson: 'clerk',
      created: '2024-01-05',
      closed: '2024-05-01',
      won: true,
    },
    {
      id: 'o5',
      account: 'a1',
      amount: 40,
      sourcePerson: 'clerk',
      created: '2026-08-05',
      closed: '2026-12-01',
      won: true,
    },
    { id: 'o6', account: 'a2', amount: 60, created: '2026-08-06', tenderDate: '2027-01-15' },
  ],
}
const portfolio = (over: Partial<DatasetLiteral> = {}) =>
  measureReview(buildDataset({ ...base, ...over }), buildSettings(), parseQuarter('2026-Q3')!).portfolio
    .metrics

describe('what came from the ground', () => {
  it('is the part of the year’s won money, with wins of those decided and what the quarter brought', () => {
    expect(portfolio()['grassroots-wins']).toMatchObject({
      value: 100,
      of: 400,
      parts: {
        'won-grassroots': { value: 1, of: 2 },
        'won-top': { value: 1, of: 1 },
        'amount-top': { value: 300, of: 400 },
        'created-grassroots': { value: 1, of: 2 },
        'created-blank': { value: 1, of: 2 },
        'created-amount-grassroots': { value: 40 },
      },
    })
  })

  it('is unknown where no opportunity says where it came from, or nothing was won', () => {
    const [first] = base.opportunities!
    const { sourcePerson: _, ...silent } = first!
    expect(portfolio({ opportunities: [silent] })['grassroots-wins']).toEqual({ unknown: 'column-missing' })
    expect(portfolio({ opportunities: [{ ...first!, won: false }] })['grassroots-wins']).toEqual({
      unknown: 'nothing-won',
    })
    expect(portfolio({ opportunities: [] })['grassroots-wins']).toEqual({ unknown: 'table-missing' })
  })
})

describe('open money by outlook', () => {
  it('lies where the decision is secured, lost, or not', () => {
    // o5 is due in 2026-Q4 at a1, whose decider is against us; o6 in 2027-Q1 at a2, whose only one is for us
    expect(portfolio()['exposure-by-outlook']).toMatchObject({
      value: 60,
      of: 100,
      parts: {
        'open-secured': { value: 60, of: 100 },
        'open-lost': { value: 40, of: 100 },
        'opportunities-lost': { value: 1, of: 2 },
        'accounts-lost': { value: 1, of: 1 },
        'revenue-lost': { value: 500 },
      },
    })
  })

  it('is unknown where nothing open falls due', () => {
    const opportunities = base.opportunities!.slice(0, 3)
    expect(portfolio({ opportunities })['exposure-by-outlook']).toEqual({ unknown: 'nothing-open-ahead' })
  })
})

describe('wins of early engagement', () => {
  it('add up what the accounts say, early beside late', () => {
    const exchange = { day: '2025-12-01', kind: 'exchange' as const, people: ['boss'], opportunity: 'o1' }
    const activities = [exchange, { ...exchange, opportunity: 'o3' }]
    expect(portfolio({ activities, logStart: '2024-01-01' })['early-wins']).toMatchObject({
      value: 1,
      of: 2,
      parts: { early: { value: 2, of: 3 }, late: { value: 1, of: 3 }, wonLate: { value: 1, of: 1 } },
    })
  })

  it('are unknown without a log', () => {
    expect(portfolio()['early-wins']).toEqual({ unknown: 'no-account-has-it' })
  })
})
