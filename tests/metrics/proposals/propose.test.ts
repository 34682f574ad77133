import { describe, expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { propose } from '../../../src/metrics/proposals/propose.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../build-dataset.ts'

const proposals = (literal: DatasetLiteral) => {
  const review = measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!)
  return propose(review.accounts[0]!).map(({ rule, person, values }) => ({ rule, person, values }))
}

describe('proposals for the next quarter', () => {
  const literal: DatasetLiteral = {
    accounts: [{ id: 'a', tier: 'B' }],
    people: [
      { id: 'd', account: 'a', roles: ['D'], department: 'x', ratings: [{ day: '2026-09-01', support: 3 }] },
    ],
    staff: [{ id: 's' }],
    activities: [{ day: '2026-07-01', people: ['d'], staff: ['s'] }],
    filled: ['activities.evidence'],
    logStart: '2025-01-01',
  }

  it('say the rule that made them, about whom, and the numbers behind', () => {
    expect(proposals(literal)).toEqual([
      { rule: 'overdue-key-person', person: 0, values: { days: 91, limit: 60 } },
      { rule: 'missing-role', person: null, values: { role: 'E' } },
      { rule: 'missing-role', person: null, values: { role: 'U' } },
      { rule: 'unbacked-coach', person: 0, values: { claimed: 3, supported: 0 } },
    ])
  })

  it('are made of a single eye and of an agreement that expired', () => {
    const one = proposals({
      ...literal,
      accounts: [{ id: 'a', tier: 'A' }],
      activities: [{ day: '2026-09-20', people: ['d'], staff: ['s'] }],
      filled: [],
      partnership: [{ account: 'a', item: 'agreement', level: 'group', expires: '2026-09-01' }],
    })
    expect(one.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['one-eye', 'missing-role', 'expired-agreement']),
    )
  })

  it('are not made where nothing is known', () => {
    expect(proposals({ accounts: [{ id: 'a', tier: 'S' }] })).toEqual([])
  })
})
