import { describe, expect, it } from 'vitest'
import { earlyEngagement } from '../../../src/metrics/general/early-engagement.ts'
import { grassrootsOpportunities } from '../../../src/metrics/general/grassroots-opportunities.ts'
import type { ActivityLiteral, DatasetLiteral } from '../build-dataset.ts'
import { measure } from '../measure.ts'

type OpportunityLiteral = NonNullable<DatasetLiteral['opportunities']>[number]
type Given = Omit<OpportunityLiteral, 'id' | 'account'>

const ofAccount = (given: readonly Given[]): OpportunityLiteral[] =>
  given.map((one, index) => ({ id: `o${index}`, account: 'a', ...one }))

describe('opportunities from the ground', () => {
  const created = '2026-08-03'
  const ground = (given: Given[], more: Partial<DatasetLiteral> = {}) =>
    measure(grassrootsOpportunities, {
      accounts: [{ id: 'a', tier: 'A' }],
      people: [
        { id: 'key', account: 'a', roles: ['D'] },
        { id: 'user', account: 'a', roles: ['U'] },
      ],
      sites: [
        { account: 'a', name: '总部', headOffice: true },
        { account: 'a', name: '东区' },
      ],
      opportunities: ofAccount(given),
      ...more,
    })

  it('came from somebody who is no key person, or from outside the head office', () => {
    expect(
      ground([
        { created: '2026-07-01', sourcePerson: 'user', amount: 100, won: true },
        { created: '2026-09-30', sourcePerson: 'key', sourceSite: '东区', amount: 20 },
        { created, sourceSite: '没有列出的地方', won: false },
        { created, sourcePerson: 'key' },
        { created, sourceSite: '总部' },
        { created, amount: 5 },
        { created: '2026-06-30', sourcePerson: 'user' },
        { sourcePerson: 'user' },
      ]),
    ).toMatchObject({
      value: 3,
      parts: { amount: { value: 120 }, won: { value: 1, of: 3 }, blank: { value: 1, of: 6 } },
    })
  })

  it('does not know yet what is decided after the quarter', () => {
    expect(ground([{ created, sourcePerson: 'user', won: true, closed: '2026-10-01' }])).toMatchObject({
      value: 1,
      parts: { won: { value: 0, of: 1 } },
    })
  })

  it('can’t tell a site where no head office is known, nor a person where nobody can be key', () => {
    expect(ground([{ created, sourceSite: '东区' }], { sites: [] })).toMatchObject({
      value: 0,
      parts: { blank: { value: 1, of: 1 } },
    })
    expect(
      ground([{ created, sourcePerson: 'user' }], { people: [{ id: 'user', account: 'a' }] }),
    ).toMatchObject({
      value: 0,
      parts: { blank: { value: 1, of: 1 } },
    })
  })

  it('is a known 0 where none was created, and unknown without the table or its columns', () => {
    expect(ground([{ created: '2026-01-05', sourcePerson: 'user' }])).toMatchObject({ value: 0 })
    expect(ground([])).toEqual({ unknown: 'table-missing' })
    expect(ground([{ sourcePerson: 'user' }])).toEqual({ unknown: 'column-missing' })
    expect(ground([{ created }])).toEqual({ unknown: 'column-missing' })
  })
})

describe('early engagement', () => {
  const exchange = (day: string, more: Partial<ActivityLiteral> = {}): ActivityLiteral => ({
    day,
    people: ['p'],
    kind: 'exchange',
    ...more,
  })
  const early = (given: Given[], activities: ActivityLiteral[], more: Partial<DatasetLiteral> = {}) =>
    measure(earlyEngagement, {
      accounts: [{ id: 'a', tier: 'A' }],
      people: [{ id: 'p', account: 'a' }],
      opportunities: ofAccount(given),
      logStart: '2024-01-01',
      activities,
      ...more,
    })
  // 60 days before 2026-09-30 is 2026-08-01, 365 days before is 2025-09-30
  const tenderDate = '2026-09-30'

  it('needs an exchange 60 to 365 days before, both included', () => {
    for (const [day, value] of [
      ['2025-09-29', 0],
      ['2025-09-30', 1],
      ['2026-08-01', 1],
      ['2026-08-02', 0],
    ] as const)
      expect(early([{ tenderDate }], [exchange(day)])).toMatchObject({ value, of: 1 })
  })

  it('takes opportunities of the rolling year by tender, else by close', () => {
    expect(
      early(
        [
          { tenderDate: '2025-10-01', closed: '2026-12-31' },
          { closed: '2026-09-30' },
          { tenderDate: '2025-09-30', closed: '2026-08-03' },
          { closed: '2026-10-01' },
          {},
        ],
        [exchange('2025-07-01')],
      ),
    ).toMatchObject({ value: 1, of: 2 })
  })

  it('gives an exchange tied to an opportunity to that one only, others to all of the account', () => {
    const two = [{ tenderDate }, { tenderDate }]
    expect(early(two, [exchange('2026-06-01', { opportunity: 'o0' })])).toMatchObject({ value: 1, of: 2 })
    expect(early(two, [exchange('2026-06-01', { kind: 'workshop' })])).toMatchObject({ value: 2, of: 2 })
    expect(early(two, [{ ...exchange('2026-06-01'), kind: 'visit' }])).toMatchObject({ value: 0, of: 2 })
  })

  it('sets the wins of the early against those of the late, of those decided', () => {
    expect(
      early(
        [
          { tenderDate, won: true, closed: '2026-09-30' },
          { tenderDate, won: false },
          { tenderDate, won: true, closed: '2026-10-01' },
          { tenderDate: '2026-07-30', won: true },
          { tenderDate: '2026-07-30' },
        ],
        [exchange('2026-08-01')],
      ),
    ).toMatchObject({
      value: 3,
      of: 5,
      parts: { late: { value: 2, of: 5 }, wonEarly: { value: 1, of: 2 }, wonLate: { value: 1, of: 1 } },
    })
  })

  it('does not call late what a short log can’t show', () => {
    const short = { logStart: '2025-10-01' }
    expect(
      early([{ tenderDate }, { tenderDate }], [exchange('2026-06-01', { opportunity: 'o0' })], short),
    ).toMatchObject({ value: 1, of: 2, atLeast: true, parts: { late: { value: 0, of: 2 } } })
    expect(early([{ tenderDate }], [exchange('2026-09-01')], short)).toEqual({ unknown: 'log-too-short' })
  })

  it('says why it is unknown', () => {
    expect(early([], [exchange('2026-06-01')])).toEqual({ unknown: 'table-missing' })
    expect(early([{}], [exchange('2026-06-01')])).toEqual({ unknown: 'column-missing' })
    expect(early([{ closed: '2027-01-05' }], [exchange('2026-06-01')])).toEqual({
      unknown: 'no-opportunities',
    })
    expect(early([{ tenderDate }], [{ day: '2026-06-01', account: 'a' }])).toEqual({
      unknown: 'no-people-in-activities',
    })
  })
})
