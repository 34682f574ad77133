import { describe, expect, it } from 'vitest'
import type { Support } from '../../../src/model/scales.ts'
import type { ActivityLiteral } from '../build-dataset.ts'
import { account, met, rated, valuesOf } from './flag-literals.ts'
import { raiseFlags } from './raise-flags.ts'

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

  it('say nothing of ours where the log knows only whose record it is', () => {
    const { raised, unjudged } = raiseFlags({ ...threads, staffAreOwners: true })
    expect(raised.has('single-thread-own')).toBe(false)
    expect(unjudged.get('single-thread-own')).toBe('staff-are-owners')
    expect(raised.has('single-thread-customer')).toBe(true)
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
    // tier S asks for a new rating every 90 days: one of 31 March counts as none from 28 September
    const strict = { ...old('2026-03-31', []), accounts: [{ id: 'a', tier: 'S' as const }] }
    expect(valuesOf('unchanged-without-contact', strict)).toBeUndefined()
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
