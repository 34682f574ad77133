import { describe, expect, it } from 'vitest'
import { measureReview } from '../../../src/metrics/measure-review.ts'
import { listOursAcross, listTheirsAcross } from '../../../src/metrics/roll-up/reach-across.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../build-dataset.ts'

const literal: DatasetLiteral = {
  accounts: [
    { id: 'a', organization: 'a', tier: 'S' },
    { id: 'b', organization: 'a', tier: 'A' },
    { id: 'c', tier: 'B' },
  ],
  people: [
    { id: 'a1', account: 'a' },
    { id: 'b1', account: 'b' },
    { id: 'b2', account: 'b' },
    { id: 'c1', account: 'c' },
  ],
  staff: [{ id: 'e1' }, { id: 'e2' }, { id: 'e3' }],
  activities: [
    { day: '2026-09-01', people: ['a1'], staff: ['e1'], count: 2 },
    { day: '2026-07-02', people: ['b1'], staff: ['e1'], kind: 'call' },
    { day: '2026-09-03', people: ['a1'], staff: ['e2'] },
    // before the quarter, another group, a dinner, and mail
    { day: '2026-06-30', people: ['b1'], staff: ['e2'] },
    { day: '2026-09-04', people: ['c1'], staff: ['e2'] },
    { day: '2026-09-05', people: ['b2', 'a1'], staff: ['e2'], kind: 'dinner' },
    { day: '2026-09-09', people: ['b2', 'a1'], staff: ['e2'], kind: 'email' },
  ],
  logStart: '2025-01-01',
}
const measure = (more: Partial<DatasetLiteral> = {}) =>
  measureReview(buildDataset({ ...literal, ...more }), buildSettings(), parseQuarter('2026-Q3')!)
const groupOf = (review: ReturnType<typeof measure>) => review.organizations[0]!
const membersOf = (review: ReturnType<typeof measure>) =>
  groupOf(review).members.map((index) => review.accounts[index]!)

describe('people who reach across a customer group', () => {
  it('are ours who met two members or more in the quarter', () => {
    expect(listOursAcross(membersOf(measure()))).toMatchObject([
      {
        staff: 0,
        members: [
          { account: 0, contacts: 40 },
          { account: 1, contacts: 10 },
        ],
      },
    ])
    expect(groupOf(measure()).metrics['ours-across']).toMatchObject({
      value: 1,
      parts: { inAnyMember: { value: 2 } },
    })
  })

  it('are theirs who took part in a contact with people of another member', () => {
    const joint = { day: '2026-08-01', people: ['a1', 'b2'], staff: ['e3'], count: 3 }
    const review = measure({ activities: [...literal.activities!, joint] })
    expect(listTheirsAcross(membersOf(review))).toMatchObject([
      { person: 0, own: 0, members: [{ account: 1, contacts: 3 }] },
      { person: 2, own: 1, members: [{ account: 0, contacts: 3 }] },
    ])
    // who of ours was there has met both members
    expect(groupOf(review).metrics['ours-across']).toMatchObject({ value: 2 })
    expect(listTheirsAcross(membersOf(measure()))).toEqual([])
  })

  it('are not measured where the log names none of ours, and at least as many where it begins late', () => {
    const unnamed = literal.activities!.map(({ staff: _, ...one }) => one)
    expect(groupOf(measure({ activities: unnamed })).metrics['ours-across']).toEqual({
      unknown: 'no-staff-in-activities',
    })
    const { accounts } = literal
    const silent = measureReview(buildDataset({ accounts }), buildSettings(), parseQuarter('2026-Q3')!)
    expect(groupOf(silent).metrics['ours-across']).toEqual({ unknown: 'no-activities' })
    expect(groupOf(measure({ logStart: '2026-07-02' })).metrics['ours-across']).toMatchObject({
      value: 1,
      atLeast: true,
    })
  })
})

describe('the parent of a customer group', () => {
  it('is the member that bears its id, also one that is not reviewed; a group known by name has none', () => {
    expect(groupOf(measure()).parent).toBe(0)
    const [top, ...rest] = literal.accounts
    const more = [...rest, { id: 'd', organization: 'a', tier: 'A' as const }]
    expect(groupOf(measure({ accounts: [{ ...top!, reviewed: false }, ...more] })).parent).toBe(0)
    const named = literal.accounts.map((one) => ({ ...one, organization: 'the group' }))
    expect(groupOf(measure({ accounts: named })).parent).toBeNull()
    expect(measure().portfolio.parent).toBeNull()
  })
})
