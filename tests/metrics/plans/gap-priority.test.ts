import { describe, expect, it } from 'vitest'
import { measureGapPriorities } from '../../../src/metrics/plans/gap-priority.ts'
import type { DatasetLiteral, PersonLiteral } from '../build-dataset.ts'
import { sliceOf } from '../measure.ts'

const person = (
  id: string,
  role: 'D' | 'E',
  support?: -1 | 0 | 1 | 2 | 3,
  more: Partial<PersonLiteral> = {},
) => ({
  id,
  account: 'a',
  roles: [role],
  influence: 5,
  ...(support === undefined ? {} : { ratings: [{ day: '2026-09-01', support }] }),
  ...more,
})
const account = (
  people: PersonLiteral[],
  more: Partial<DatasetLiteral> = {},
  tier?: 'S' | 'C',
): DatasetLiteral => ({
  accounts: [{ id: 'a', ...(tier ? { tier } : {}) }],
  people,
  ...more,
})
const gapsOf = (literal: DatasetLiteral) =>
  measureGapPriorities(sliceOf(literal)).gaps.map(({ state, target, priority }) => [
    state.person.id,
    target,
    priority,
  ])

describe('gap priority', () => {
  it('weighs the steps to the target by person and tier: 2 for deciders, 1 for others', () => {
    const people = [person('d', 'D', 0), person('e', 'E', -1), person('s', 'D', 2)]
    // S: d (2 − 0) · 25 · 4, e (1 + 1) · 15 · 4; C counts a quarter of it; no tier counts as B
    expect(gapsOf(account(people, {}, 'S'))).toEqual([
      ['d', 2, 200],
      ['e', 1, 120],
    ])
    expect(gapsOf(account(people, {}, 'C'))).toEqual([
      ['d', 2, 50],
      ['e', 1, 30],
    ])
    expect(gapsOf(account(people))).toEqual([
      ['d', 2, 100],
      ['e', 1, 60],
    ])
  })

  it('takes the target of the person before that of an open plan before the default', () => {
    const people = [person('d', 'D', 1, { targetSupport: 3 }), person('e', 'E', 1), person('f', 'E', 1)]
    const plans: DatasetLiteral['plans'] = [
      { id: '1', account: 'a', person: 'd', target: 2 },
      { id: '2', account: 'a', person: 'e', target: 2 },
      { id: '3', account: 'a', person: 'f', target: 3, status: 'cancelled' },
    ]
    expect(gapsOf(account(people, { plans }, 'C'))).toEqual([
      ['d', 3, 50],
      ['e', 2, 15],
    ])
  })

  it('rises by half while an open opportunity is due in the next two quarters', () => {
    const priority = (opportunity: {
      tenderDate?: string
      closed?: string
      won?: boolean
      created?: string
    }) =>
      gapsOf(
        account([person('d', 'D', 1)], { opportunities: [{ id: 'o', account: 'a', ...opportunity }] }, 'C'),
      )
    expect(priority({ tenderDate: '2027-03-31' })).toEqual([['d', 2, 37.5]])
    expect(priority({ closed: '2026-10-01' })).toEqual([['d', 2, 37.5]])
    for (const other of [
      { tenderDate: '2027-04-01' },
      { tenderDate: '2026-09-30' },
      { tenderDate: '2026-12-01', closed: '2026-09-01', won: false },
      { tenderDate: '2026-12-01', created: '2026-10-05' },
      {},
    ])
      expect(priority(other)).toEqual([['d', 2, 25]])
  })

  it('puts key persons nobody has rated at the head, apart: their gap is not known', () => {
    const slice = sliceOf(
      account([person('e', 'E'), person('d', 'D'), person('f', 'D', undefined, { influence: 1 })]),
    )
    const { rateFirst, gaps } = measureGapPriorities(slice)
    expect(rateFirst.map((state) => state.person.id)).toEqual(['d', 'e', 'f'])
    expect(gaps).toEqual([])
  })
})
