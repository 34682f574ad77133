import { describe, expect, it } from 'vitest'
import { keyContact } from '../../../src/metrics/key/key-contact.ts'
import { listOverdueContacts, overdueKeyContacts } from '../../../src/metrics/key/overdue-key-contacts.ts'
import type { ActivityLiteral, DatasetLiteral } from '../build-dataset.ts'
import { measure, sliceOf } from '../measure.ts'

// Tier S, as of 30 September: 30 days for a decider (31 August), 60 for others (1 August).
const account = (activities: ActivityLiteral[], more: Partial<DatasetLiteral> = {}): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'S' }],
  people: [
    { id: 'decider', account: 'a', roles: ['D'] },
    { id: 'friend', account: 'a', influence: 4 },
    { id: 'user', account: 'a', roles: ['U'] },
  ],
  logStart: '2024-01-01',
  activities,
  ...more,
})
const visit = (day: string, ...people: string[]): ActivityLiteral => ({ day, people })

describe('key contact', () => {
  it('is the key persons met within their gap, ends included', () => {
    const both = account([visit('2026-08-31', 'decider'), visit('2026-08-01', 'friend')])
    expect(measure(keyContact, both)).toMatchObject({ value: 2, of: 2 })
    const late = account([
      visit('2026-08-30', 'decider'),
      visit('2026-07-31', 'friend'),
      visit('2026-09-30', 'user'),
    ])
    expect(measure(keyContact, late)).toMatchObject({ value: 0, of: 2 })
  })

  it('is not met by mail or a halved call', () => {
    const weak = account([
      { day: '2026-09-20', kind: 'email', people: ['decider'] },
      { day: '2026-09-20', kind: 'call', people: ['friend'], outcome: false },
      visit('2026-01-05', 'user'),
    ])
    expect(measure(keyContact, weak)).toMatchObject({ value: 0, of: 2 })
  })

  it('is a lower bound where the log is shorter than a gap, and nothing at all at 0', () => {
    const short = { logStart: '2026-08-15' }
    expect(measure(keyContact, account([visit('2026-09-20', 'decider')], short))).toMatchObject({
      value: 1,
      of: 2,
      atLeast: true,
    })
    expect(measure(keyContact, account([visit('2026-09-20', 'user')], short))).toEqual({
      unknown: 'log-too-short',
    })
    expect(
      measure(keyContact, account([visit('2026-09-20', 'decider', 'friend')], short)),
    ).not.toHaveProperty('atLeast')
  })

  it('says why it is unknown', () => {
    expect(measure(keyContact, account([]))).toEqual({ unknown: 'no-people-in-activities' })
    expect(
      measure(keyContact, { accounts: [{ id: 'a' }], people: [{ id: 'p', account: 'a', influence: 5 }] }),
    ).toEqual({
      unknown: 'no-activities',
    })
    expect(
      measure(
        keyContact,
        account([visit('2026-09-20', 'user')], { people: [{ id: 'user', account: 'a', roles: ['U'] }] }),
      ),
    ).toEqual({
      unknown: 'no-key-person',
    })
  })
})

describe('overdue key contacts', () => {
  it('is the rest, longest first, those the log has never seen before all', () => {
    const literal = account([visit('2026-08-30', 'decider'), visit('2026-09-30', 'user')])
    expect(measure(overdueKeyContacts, literal)).toMatchObject({
      value: 2,
      of: 2,
      parts: { neverSeen: { value: 1 } },
    })
    expect(
      listOverdueContacts(sliceOf(literal)).map(({ state, last }) => [
        state.person.id,
        last.days,
        last.atLeast,
      ]),
    ).toEqual([
      ['friend', 1003, true],
      ['decider', 31, false],
    ])
  })

  it('is a known 0 where everybody was met', () => {
    const literal = account([visit('2026-09-20', 'decider', 'friend')])
    expect(measure(overdueKeyContacts, literal)).toMatchObject({ value: 0, of: 2 })
  })

  it('does not call those overdue whom a short log could not have seen', () => {
    const literal = account([visit('2026-09-20', 'user')], { logStart: '2026-08-15' })
    expect(measure(overdueKeyContacts, literal)).toMatchObject({
      value: 1,
      of: 2,
      atLeast: true,
      parts: { longestDays: { value: 46 } },
    })
  })
})
