import { describe, expect, it } from 'vitest'
import { formatDay } from '../../../src/lib/day.ts'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { askLeadership } from '../../../src/metrics/proposals/ask-leadership.ts'
import { planNextQuarter } from '../../../src/metrics/proposals/plan-next-quarter.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../build-dataset.ts'

const review = (literal: DatasetLiteral) =>
  measureReview(buildDataset(literal), buildSettings(), parseQuarter('2026-Q3')!)
const asks = (literal: DatasetLiteral) =>
  askLeadership(review(literal).accounts[0]!).map(({ rule, whom, by }) => ({ rule, whom, by: formatDay(by) }))

/** A decider against us and an approver not met for 60 days, who has 30. */
const literal: DatasetLiteral = {
  accounts: [{ id: 'a', tier: 'S' }],
  people: [
    {
      id: 'p1',
      account: 'a',
      roles: ['A'],
      level: 'executive',
      ratings: [{ day: '2026-09-01', support: 1 }],
    },
    { id: 'p2', account: 'a', roles: ['D'], ratings: [{ day: '2026-09-01', support: -1 }] },
  ],
  staff: [{ id: 's' }],
  activities: [
    { day: '2026-08-01', people: ['p1'], staff: ['s'] },
    { day: '2026-09-20', people: ['p2'], staff: ['s'] },
  ],
  logStart: '2025-01-01',
}

describe('asks of leadership', () => {
  it('say whom, and by when: before the tender, within the gap', () => {
    expect(
      asks({ ...literal, opportunities: [{ id: 'o', account: 'a', tenderDate: '2026-11-10' }] }),
    ).toEqual([
      { rule: 'turn-decision', whom: [1], by: '2026-11-10' },
      { rule: 'meet-approver', whom: [0], by: '2026-10-30' },
    ])
  })

  it('wait no longer than the end of next quarter', () => {
    expect(asks(literal)[0]).toMatchObject({ rule: 'turn-decision', by: '2026-12-31' })
  })

  it('are made only for S and A', () => {
    expect(asks({ ...literal, accounts: [{ id: 'a', tier: 'B' }] })).toEqual([])
  })

  it('send nobody to the same person for two reasons, and are two at most', () => {
    const whom = asks({
      ...literal,
      partnership: [{ account: 'a', item: 'agreement', level: 'group', expires: '2026-09-01' }],
    })
    expect(whom.map(({ rule }) => rule)).toEqual(['turn-decision', 'sign-agreement'])
  })
})

describe('the next quarter', () => {
  const planned = (plans: DatasetLiteral['plans']) =>
    planNextQuarter(review({ ...literal, ...(plans && { plans }) }).accounts[0]!)

  it('holds what is due by its end and not done, overdue ones too', () => {
    const { given } = planned([
      { id: 'late', account: 'a', firstDue: '2026-08-01', due: '2026-08-01', status: 'open' },
      { id: 'next', account: 'a', firstDue: '2026-11-01', due: '2026-11-01', status: 'open' },
      { id: 'far', account: 'a', firstDue: '2027-02-01', due: '2027-02-01', status: 'open' },
      { id: 'done', account: 'a', firstDue: '2026-08-01', status: 'done', doneOn: '2026-08-01' },
      { id: 'whenever', account: 'a', status: 'open' },
    ])
    expect(given.map(({ plan, overdue }) => [plan.id, overdue])).toEqual([
      ['late', true],
      ['next', false],
      ['whenever', false],
    ])
  })

  const rulesAbout = (person: number, plans?: DatasetLiteral['plans']) =>
    planned(plans)
      .proposals.filter((one) => one.person === person)
      .map(({ rule }) => rule)
  const forPerson = (person: string) =>
    [{ id: 'n', account: 'a', person, due: '2027-11-01', firstDue: '2027-11-01', status: 'open' }] as const

  it('proposes to meet whoever is overdue, though something else is planned for them', () => {
    expect(rulesAbout(0)).toEqual(['overdue-key-person'])
    expect(rulesAbout(0, forPerson('p1'))).toEqual(['overdue-key-person'])
  })

  it('proposes to win whoever is below the target and named by neither a rule nor the plan', () => {
    const win = planned(undefined).proposals.filter(({ rule }) => rule === 'win-support')
    // the overdue approver is below the target too
    expect(win).toMatchObject([{ person: 1, values: { current: -1, target: 2 } }])
    expect(rulesAbout(1, forPerson('p2'))).toEqual([])
  })

  it('says how much is planned for later', () => {
    expect(planned(forPerson('p1'))).toMatchObject({ given: [], later: 1 })
  })
})
