import { describe, expect, it } from 'vitest'
import { evidenceBacked } from '../../../src/metrics/key/evidence-backed.ts'
import { ratingFreshness } from '../../../src/metrics/key/rating-freshness.ts'
import type { ActivityLiteral, DatasetLiteral, PersonLiteral, RatingLiteral } from '../build-dataset.ts'
import { measure } from '../measure.ts'

const key = (id: string, ...ratings: RatingLiteral[]): PersonLiteral => ({
  id,
  account: 'a',
  isKey: true,
  ratings,
})
const rated = (id: string, support: -1 | 0 | 1 | 2 | 3) => key(id, { day: '2026-09-01', support })
const account = (people: PersonLiteral[], more: Partial<DatasetLiteral> = {}): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'A' }],
  people,
  logStart: '2024-01-01',
  ...more,
})
const said = (person: string, evidence: ActivityLiteral['evidence'] & string): ActivityLiteral => ({
  day: '2026-09-10',
  people: [person],
  evidence,
})

describe('evidence-backed claims', () => {
  it('are those not above what the log shows, of those it could have shown', () => {
    // p: 1 of 1, q: 3 of 1 (inflated), r: 0 and never met (unproven), s: 1 of 2 (understated, which is backed)
    const literal = account([rated('p', 1), rated('q', 3), rated('r', 0), rated('s', 1)], {
      activities: [
        said('p', 'positive_statement'),
        said('q', 'positive_statement'),
        said('s', 'public_support'),
      ],
    })
    expect(measure(evidenceBacked, literal)).toMatchObject({
      value: 2,
      of: 4,
      parts: {
        inflated: { value: 1, of: 4 },
        unproven: { value: 1, of: 4 },
        notVerifiable: { value: 0, of: 4 },
      },
    })
  })

  it('leave out opponents, people who are not key, and ratings that have expired', () => {
    const others: PersonLiteral[] = [
      rated('o', -1),
      { ...rated('n', 3), isKey: false },
      key('x', { day: '2026-04-02', support: 3 }),
    ]
    const literal = account([rated('p', 1), ...others], { activities: [said('p', 'positive_statement')] })
    expect(measure(evidenceBacked, literal)).toMatchObject({ value: 1, of: 1 })
  })

  it('count what could not be shown apart, never as inflated', () => {
    // without an evidence column only 0 can be verified, by the log
    const literal = account([rated('p', 3), rated('q', 0)], {
      activities: [{ day: '2026-09-10', people: ['q'] }],
    })
    expect(measure(evidenceBacked, literal)).toMatchObject({
      value: 1,
      of: 1,
      parts: { notVerifiable: { value: 1, of: 2 } },
    })
  })

  it('say why they are unknown', () => {
    const met: ActivityLiteral[] = [{ day: '2026-09-10', people: ['p'] }]
    expect(measure(evidenceBacked, account([rated('p', 3)], { activities: met }))).toEqual({
      unknown: 'nothing-verifiable',
    })
    expect(measure(evidenceBacked, account([rated('p', -1)], { activities: met }))).toEqual({
      unknown: 'no-key-rated',
    })
    expect(measure(evidenceBacked, account([key('p')], { activities: met }))).toEqual({
      unknown: 'column-missing',
    })
    expect(measure(evidenceBacked, account([{ ...rated('p', 1), isKey: false }]))).toEqual({
      unknown: 'no-key-person',
    })
  })
})

describe('rating freshness', () => {
  // the refresh limit of tier A is 90 days: 2026-07-02 is 90 days before 30 September
  it('is the share of ratings within the refresh limit of the tier, the limit included', () => {
    const people = [
      key('p', { day: '2026-07-02', support: 1 }),
      key('q', { day: '2026-07-01', support: 1 }),
      key('r', { day: '2026-09-20', support: 0 }),
    ]
    // ages 90, 91 and 10 days
    expect(measure(ratingFreshness, account(people))).toMatchObject({
      value: 2,
      of: 3,
      parts: { medianDays: { value: 90 }, undated: { value: 0, of: 3 }, expired: { value: 0, of: 3 } },
    })
  })

  it('takes no rating without a date for fresh, and forgets none that has expired', () => {
    const people = [
      key('p', { support: 1 }),
      key('q', { day: '2026-01-01', support: 1 }),
      key('r', { day: '2026-09-20', support: 0 }),
      key('s'),
    ]
    // ages 272 and 10 days
    expect(measure(ratingFreshness, account(people))).toMatchObject({
      value: 1,
      of: 3,
      parts: { medianDays: { value: 141 }, undated: { value: 1, of: 3 }, expired: { value: 1, of: 3 } },
    })
  })

  it('says why it is unknown', () => {
    const filled = { filled: ['contacts.support'] }
    expect(measure(ratingFreshness, account([key('p')], filled))).toEqual({ unknown: 'no-key-rated' })
    expect(measure(ratingFreshness, account([key('p')]))).toEqual({ unknown: 'column-missing' })
    expect(measure(ratingFreshness, account([], { filled: ['contacts.is_key'] }))).toEqual({
      unknown: 'no-contacts',
    })
  })
})
