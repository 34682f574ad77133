import { describe, expect, it } from 'vitest'
import type { ActivityLiteral } from '../build-dataset.ts'
import { account, met, rated, valuesOf } from './flag-literals.ts'
import { raiseFlags } from './raise-flags.ts'

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
    const given = (tierDate: string) =>
      valuesOf('tier-mismatch', account({ accounts: [{ id: 'a', tier: 'A', tierDate, factors }] }))
    // no older than the tier itself
    expect(given('2026-09-30')).toBeDefined()
    expect(given('2026-10-01')).toBeUndefined()
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
