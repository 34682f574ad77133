import { describe, expect, it } from 'vitest'
import type { DecisionRole, Support } from '../../../src/model/scales.ts'
import type { ActivityLiteral, DatasetLiteral, PersonLiteral } from '../build-dataset.ts'
import { raiseFlags } from './raise-flags.ts'

const rated = (
  id: string,
  support: Support | null,
  roles: DecisionRole[] = ['E'],
  over: Partial<PersonLiteral> = {},
): PersonLiteral => ({
  id,
  account: 'a',
  roles,
  influence: 3,
  department: id,
  ...(support === null ? {} : { ratings: [{ day: '2026-09-01', support }] }),
  ...over,
})

const met = (day: string, people: string[], staff = ['s1'], over: Partial<ActivityLiteral> = {}) => ({
  day,
  people,
  staff,
  ...over,
})

/** One decider rated 2, or other people; the first of them met once. */
const account = (over: Partial<DatasetLiteral> = {}): DatasetLiteral => {
  const people = over.people ?? [rated('d', 2, ['D'])]
  return {
    accounts: [{ id: 'a', tier: 'A' }],
    people,
    staff: [{ id: 's1' }, { id: 's2' }, { id: 's3' }],
    activities: people.slice(0, 1).map(({ id }) => met('2026-09-10', [id])),
    logStart: '2024-01-01',
    ...over,
  }
}

const valuesOf = (id: string, literal: DatasetLiteral) => raiseFlags(literal).raised.get(id)?.values

describe('flags on life', () => {
  it('says no eye and one eye of S and A accounts only', () => {
    expect(valuesOf('one-eye', account())).toEqual({ eyes: 1, liveSupporters: 1 })
    expect(valuesOf('no-eye', account({ activities: [met('2026-05-10', ['d'])] }))).toEqual({
      eyes: 0,
      liveSupporters: 0,
    })
    const tierB = raiseFlags(account({ accounts: [{ id: 'a', tier: 'B' }] })).raised
    expect(tierB.has('one-eye')).toBe(false)
  })

  it('says nothing of eyes that are known only from below', () => {
    const short = raiseFlags(account({ logStart: '2026-08-01' })).raised
    expect(short.has('one-eye')).toBe(false)
  })
})

describe('flags on single threads', () => {
  // of 5 contacts p has 3 and q 2; s1 has 4 and s2 1
  const threads = account({
    people: [rated('p', 1), rated('q', 1)],
    activities: [
      ...['2026-07-01', '2026-07-02', '2026-07-03'].map((day) => met(day, ['p'])),
      met('2026-07-04', ['q']),
      met('2026-07-05', ['q'], ['s2']),
    ],
  })

  it('are raised at exactly 60 % and 80 % of five contacts', () => {
    expect(valuesOf('single-thread-customer', threads)).toEqual({ share: 0.6, contacts: 5 })
    expect(valuesOf('single-thread-own', threads)).toEqual({ share: 0.8, contacts: 5 })
  })

  it('need five contacts in the half-year', () => {
    const four = raiseFlags({ ...threads, activities: threads.activities!.slice(0, 4) }).raised
    expect(four.has('single-thread-customer')).toBe(false)
    expect(four.has('single-thread-own')).toBe(false)
  })
})

describe('flags on the decision', () => {
  it('says lost with the weight against, and contested by whom', () => {
    const { raised } = raiseFlags(account({ people: [rated('d', -1, ['D']), rated('e', 1, ['E'])] }))
    // 5 × 3 of 5 × 3 + 3 × 3
    expect(raised.get('decision-lost')?.values).toEqual({ weightAgainst: 15, weight: 24 })
    expect(raised.get('contested')?.values).toEqual({ against: 1, deciders: 1 })
  })

  it('says that no decider is known only where roles are used and people are known', () => {
    expect(valuesOf('no-decider-known', account({ people: [rated('e', 1)] }))).toEqual({ people: 1 })
    expect(valuesOf('no-decider-known', account())).toBeUndefined()
    const nobody = raiseFlags(account({ people: [] }))
    expect(nobody.unjudged.get('no-decider-known')).toBe('column-missing')
  })
})

describe('flags on ratings', () => {
  const five = (supports: Support[]) =>
    account({ people: supports.map((support, at) => rated(`p${at}`, support)) })

  it('calls a map of five too kind with one below supporter, not with two', () => {
    expect(valuesOf('all-positive-map', five([2, 2, 1, 1, 0]))).toEqual({ rated: 5, below: 1 })
    expect(valuesOf('all-positive-map', five([2, 2, 1, 0, 0]))).toBeUndefined()
    expect(valuesOf('all-positive-map', five([2, 2, 1, 1]))).toBeUndefined()
  })

  it('calls a key claim of 2 without evidence inflated, where the log could have shown it', () => {
    const provable = { filled: ['activities.evidence', 'activities.direction'] }
    expect(valuesOf('inflated-ratings', account(provable))).toMatchObject({ widestGap: 2, inflated: 1 })
    expect(raiseFlags(account()).unjudged.get('inflated-ratings')).toBe('nothing-verifiable')
    expect(
      valuesOf('inflated-ratings', account({ ...provable, people: [rated('d', 1, ['D'])] })),
    ).toBeUndefined()
  })

  const again = (supports: [Support, Support][]) =>
    account({
      people: supports.map(([before, now], at) =>
        rated(`p${at}`, null, ['E'], {
          ratings: [
            { day: '2026-03-01', support: before },
            { day: '2026-09-01', support: now },
          ],
        }),
      ),
    })
  const same: [Support, Support] = [1, 1]

  it('says that five were rated again on one day and none changed', () => {
    expect(valuesOf('bulk-rerated', again([same, same, same, same, same]))).toEqual({
      rated: 5,
      ratings: 5,
      daysAgo: 29,
    })
    expect(valuesOf('bulk-rerated', again([same, same, same, same, [1, 2]]))).toBeUndefined()
    expect(valuesOf('bulk-rerated', again([same, same, same, same]))).toBeUndefined()
  })

  it('does not call first ratings rated again', () => {
    expect(valuesOf('bulk-rerated', five([1, 1, 1, 1, 0]))).toBeUndefined()
  })

  it('asks for 80 % of the ratings on that day', () => {
    const bulk = again([same, same, same, same, same])
    const others = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        rated(`q${at}`, null, ['E'], { ratings: [{ day: '2026-08-01', support: 1 }] }),
      )
    expect(valuesOf('bulk-rerated', { ...bulk, people: [...bulk.people!, ...others(1)] })).toMatchObject({
      rated: 5,
      ratings: 6,
    })
    expect(valuesOf('bulk-rerated', { ...bulk, people: [...bulk.people!, ...others(2)] })).toBeUndefined()
  })

  it('asks what a rating is made of that stays for three quarter ends without contact', () => {
    const old = (day: string, activities: ActivityLiteral[]) =>
      account({
        accounts: [{ id: 'a', tier: 'C' }],
        people: [rated('d', null, ['D'], { ratings: [{ day, support: 1 }] })],
        activities,
      })
    expect(valuesOf('unchanged-without-contact', old('2026-03-31', [met('2026-03-31', ['d'])]))).toEqual({
      people: 1,
      rated: 1,
    })
    // not in force at the first of the three quarter ends
    expect(
      valuesOf('unchanged-without-contact', old('2026-04-01', [met('2026-03-31', ['d'])])),
    ).toBeUndefined()
    // met on the first day of the half-year; mail would be no meeting
    expect(
      valuesOf('unchanged-without-contact', old('2026-03-31', [met('2026-04-01', ['d'])])),
    ).toBeUndefined()
    const mail = met('2026-04-01', ['d'], ['s1'], { kind: 'email' })
    expect(valuesOf('unchanged-without-contact', old('2026-03-31', [mail]))).toBeDefined()
  })
})

describe('flags on people and contact', () => {
  it('names a key person who left in the quarter, not one who left before', () => {
    const left = (leftOn: string) => account({ people: [rated('d', 2, ['D'], { leftOn }), rated('e', 1)] })
    expect(valuesOf('key-person-left', left('2026-07-01'))).toEqual({ people: 1 })
    expect(valuesOf('key-person-left', left('2026-06-30'))).toBeUndefined()
  })

  it('is going cold where contacts fall by enough and a decider is overdue', () => {
    const cold = (people: string[]) =>
      account({
        people: [rated('d', 2, ['D']), rated('e', 1)],
        activities: [
          met('2026-05-04', ['d'], ['s1'], { count: 12 }),
          met('2026-09-10', people, ['s1'], { count: 4 }),
        ],
      })
    expect(valuesOf('going-cold', cold(['e']))).toEqual({
      contacts: 4,
      contactsBefore: 12,
      decidersOverdue: 1,
    })
    expect(valuesOf('going-cold', cold(['d']))).toBeUndefined()
  })

  it('counts a promise overdue from the day after its earliest date, wherever it was moved to', () => {
    const plan = (firstDue: string, over = {}) =>
      account({ plans: [{ id: 'x', account: 'a', due: '2026-12-31', firstDue, carriedOver: 3, ...over }] })
    expect(valuesOf('overdue-promise', plan('2026-09-29'))).toEqual({
      promises: 1,
      longestDays: 1,
      timesMoved: 3,
    })
    expect(valuesOf('overdue-promise', plan('2026-09-30'))).toBeUndefined()
    const done = { status: 'done' as const, doneOn: '2026-09-30' }
    expect(valuesOf('overdue-promise', plan('2026-08-01', done))).toBeUndefined()
    expect(raiseFlags(account()).unjudged.get('overdue-promise')).toBe('table-missing')
  })

  it('compares two quarters with 150 % and 50 % of the standard', () => {
    const served = (tier: 'B' | 'A', now: number, before: number) =>
      account({
        accounts: [{ id: 'a', tier }],
        activities: [
          met('2026-05-04', ['d'], ['s1'], { count: before }),
          met('2026-09-10', ['d'], ['s1'], { count: now }),
        ],
      })
    // B: standard 3, so more than 4.5; A: standard 13, so less than 6.5
    expect(valuesOf('over-served', served('B', 5, 5))).toEqual({
      contacts: 5,
      contactsBefore: 5,
      standard: 3,
    })
    expect(valuesOf('over-served', served('B', 5, 4))).toBeUndefined()
    expect(valuesOf('under-served', served('A', 6, 6))).toEqual({
      contacts: 6,
      contactsBefore: 6,
      standard: 13,
    })
    expect(valuesOf('under-served', served('A', 6, 7))).toBeUndefined()
    expect(valuesOf('over-served', served('A', 50, 50))).toBeUndefined()
  })

  it('calls an executive calendar empty unless a meeting was held or is planned for the next quarter', () => {
    const calendar = (activities: ActivityLiteral[]) =>
      account({
        people: [rated('d', 2, ['D'], { level: 'executive' })],
        staff: [
          { id: 's1', role: 'executive' },
          { id: 's2', role: 'AR' },
        ],
        filled: ['activities.status'],
        activities: [met('2026-09-10', ['d'], ['s2']), ...activities],
      })
    expect(valuesOf('executive-calendar-empty', calendar([]))).toEqual({ inRollingYear: 0 })
    expect(valuesOf('executive-calendar-empty', calendar([met('2026-06-30', ['d'])]))).toEqual({
      inRollingYear: 1,
      daysSince: 92,
    })
    expect(valuesOf('executive-calendar-empty', calendar([met('2026-07-01', ['d'])]))).toBeUndefined()
    const planned = (day: string) => met(day, ['d'], ['s1'], { status: 'planned' })
    expect(valuesOf('executive-calendar-empty', calendar([planned('2026-12-31')]))).toBeUndefined()
    expect(valuesOf('executive-calendar-empty', calendar([planned('2027-01-01')]))).toBeDefined()
  })

  it('says that only selling brings us there at exactly 80 % of contacts', () => {
    const selling = (untied: number) =>
      account({
        opportunities: [{ id: 'o', account: 'a' }],
        activities: [
          met('2026-08-10', ['d'], ['s1'], { count: 8, opportunity: 'o' }),
          met('2026-08-11', ['d'], ['s1'], { count: untied }),
        ],
        filled: ['activities.opportunity_id'],
      })
    expect(valuesOf('only-when-selling', selling(2))).toEqual({ share: 0.8, contacts: 10 })
    expect(valuesOf('only-when-selling', selling(3))).toBeUndefined()
  })
})

describe('flags on the account', () => {
  const factors = { potential: 5, strategicValue: 5, marketPosition: 5, fit: 5, growth: 5 }

  it('says that a tier is a full one off, and which way', () => {
    expect(valuesOf('tier-mismatch', account({ accounts: [{ id: 'a', tier: 'A', factors }] }))).toEqual({
      given: 'A',
      audited: 'S',
      score: 100,
      steps: 1,
    })
    expect(
      valuesOf('tier-mismatch', account({ accounts: [{ id: 'a', tier: 'S', factors }] })),
    ).toBeUndefined()
    expect(raiseFlags(account()).unjudged.get('tier-mismatch')).toBe('value-missing')
  })

  it('names an agreement that expired and that nothing as wide has replaced', () => {
    const held = (...more: { level: string; expires: string }[]) =>
      account({
        partnership: [{ level: 'regional', expires: '2026-09-29' }, ...more].map((one) => ({
          account: 'a',
          item: 'agreement' as const,
          date: '2024-01-01',
          ...one,
        })),
      })
    expect(valuesOf('agreement-expired', held())).toEqual({ agreements: 1, daysSince: 1 })
    expect(valuesOf('agreement-expired', held({ level: 'project', expires: '2027-01-01' }))).toBeDefined()
    expect(valuesOf('agreement-expired', held({ level: 'regional', expires: '2027-01-01' }))).toBeUndefined()
  })

  it('sets a complaint, a poor answer or late cases beside a decision that is ours', () => {
    const opened = (kind: 'complaint' | 'fault', firstResponse: string, id: string) => ({
      id,
      account: 'a',
      kind,
      opened: '2026-08-03 09:00',
      firstResponse,
    })
    expect(
      valuesOf(
        'good-rating-bad-delivery',
        account({ cases: [opened('complaint', '2026-08-03 10:00', '1')] }),
      ),
    ).toEqual({ outlook: 'secured', supportIndex: 75, complaints: 1 })
    const late = ['2026-08-03 10:00', '2026-08-03 11:00', '2026-08-03 14:00']
    expect(
      valuesOf(
        'good-rating-bad-delivery',
        account({ cases: late.map((at, index) => opened('fault', at, String(index))) }),
      ),
    ).toMatchObject({ casesInTime: 2, cases: 3 })
    expect(
      valuesOf(
        'good-rating-bad-delivery',
        account({ satisfaction: [{ account: 'a', date: '2026-08-01', score: 5.9 }] }),
      ),
    ).toMatchObject({ satisfaction: 5.9 })
    expect(raiseFlags(account()).unjudged.get('good-rating-bad-delivery')).toBe('table-missing')
  })

  it('is lopsided where one layer is high and another not half of it', () => {
    const literal = account({
      accounts: [{ id: 'a', tier: 'C' }],
      people: [rated('d', -1, ['D'])],
    })
    const { raised } = raiseFlags(literal)
    // key: (45 × 0 + 25 × 0 + 15 × 100 + 15 × 100) ÷ 100; general: (25 × 100 + 15 × 0) ÷ 40
    expect(raised.get('lopsided')?.values).toEqual({ balance: 0.48, key: 30, general: 62.5 })
  })
})

describe('since', () => {
  it('is the first quarter of the unbroken run', () => {
    const silent = account({ activities: [met('2026-02-10', ['d'])], people: [rated('d', null, ['D'])] })
    // 1 contact of 13 in 2026-Q1 and 0 in the quarters around it: under half of the standard throughout
    expect(raiseFlags(silent).raised.get('under-served')?.since).toBe('2025-Q1')
    const kept = met('2025-08-10', ['d'], ['s1'], { count: 13 })
    const broken = { ...silent, activities: [...silent.activities!, kept] }
    // 2025-Q4 still has a good quarter before it
    expect(raiseFlags(broken).raised.get('under-served')?.since).toBe('2026-Q1')
  })
})
