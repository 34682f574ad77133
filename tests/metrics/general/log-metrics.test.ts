import { describe, expect, it } from 'vitest'
import { concentration } from '../../../src/metrics/general/concentration.ts'
import { customerInitiated } from '../../../src/metrics/general/customer-initiated.ts'
import { executiveMeetings } from '../../../src/metrics/general/executive-meetings.ts'
import { technicalExchanges } from '../../../src/metrics/general/technical-exchanges.ts'
import type { ActivityLiteral, DatasetLiteral } from '../build-dataset.ts'
import { measure } from '../measure.ts'

const account = (activities: ActivityLiteral[], more: Partial<DatasetLiteral> = {}): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'A' }],
  people: [
    { id: 'p', account: 'a', department: 'IT', level: 'executive' },
    { id: 'q', account: 'a', department: 'Finance', level: 'director' },
    { id: 'r', account: 'a', department: 'Finance', level: 'staff' },
    { id: 'gone', account: 'a', department: 'Law', level: 'director', leftOn: '2026-09-01' },
  ],
  staff: [
    { id: 's', level: 'staff' },
    { id: 't', level: 'staff' },
    { id: 'x', role: 'executive' },
    { id: 'y', level: 'executive' },
  ],
  logStart: '2024-01-01',
  activities,
  ...more,
})
const visit = (day: string, people: string[], more: Partial<ActivityLiteral> = {}): ActivityLiteral => ({
  day,
  people,
  ...more,
})
const nobodyNamed = [{ day: '2026-08-03', account: 'a' }]

describe('concentration', () => {
  it('splits a contact among those who took part, and mail not at all', () => {
    // p: 2 × 1 + 1/2 + 0.2 = 2.7, q: 1/2, together 3.2; s: 2 + 1/2 + 0.2/2 = 2.6, t: 1/2 + 0.1
    const literal = account([
      visit('2026-04-01', ['p'], { staff: ['s'], count: 2 }),
      visit('2026-08-03', ['p', 'q'], { staff: ['s', 't'] }),
      visit('2026-08-05', ['p'], { kind: 'email', staff: ['s'] }),
      visit('2026-08-06', ['p'], { kind: 'chat', staff: ['t'] }),
    ])
    expect(measure(concentration, literal)).toMatchObject({
      value: 2.7,
      of: 3.2,
      parts: { theirs: { value: 2.7, of: 3.2 }, ours: { value: 2.6, of: 3.2 } },
    })
  })

  it('keeps who has left: contacts that hang on them are the risk', () => {
    const literal = account([visit('2026-08-03', ['gone'], { count: 3 }), visit('2026-08-04', ['p'])])
    expect(measure(concentration, literal)).toMatchObject({ value: 3, of: 4 })
  })

  it('adds thirds up without dust', () => {
    const literal = account([visit('2026-08-03', ['p', 'q', 'r'], { count: 3 })])
    expect(measure(concentration, literal)).toMatchObject({ value: 1, of: 3 })
  })

  it('says nothing of an empty half-year, of a shorter log, and of ours where none is named', () => {
    expect(measure(concentration, account([visit('2026-03-31', ['p'])]))).toEqual({
      unknown: 'no-contacts-in-window',
    })
    const log = [visit('2026-08-03', ['p'])]
    expect(measure(concentration, account(log, { logStart: '2026-04-02' }))).toEqual({
      unknown: 'log-too-short',
    })
    const measured = measure(concentration, account(log, { logStart: '2026-04-01' }))
    expect(measured).toMatchObject({ value: 1, of: 1 })
    expect('parts' in measured && measured.parts).not.toHaveProperty('ours')
    expect(measure(concentration, account(nobodyNamed))).toEqual({ unknown: 'no-people-in-activities' })
  })
})

describe('executive meetings', () => {
  const met = (day: string, people: string[], more: Partial<ActivityLiteral> = {}) =>
    visit(day, people, { staff: ['x'], ...more })

  it('adds up meetings of the rolling year with an executive of ours and an executive or director of theirs', () => {
    const literal = account([
      met('2025-10-01', ['p']),
      met('2026-08-03', ['q', 'r'], { staff: ['s', 'y'], kind: 'training', count: 2, outcome: false }),
      met('2026-08-04', ['gone'], { kind: 'executive_meeting' }),
      // a year ago, a call, a dinner, no executive of theirs, none of ours, planned
      met('2025-09-30', ['p']),
      met('2026-08-05', ['p'], { kind: 'call' }),
      met('2026-08-05', ['p'], { kind: 'dinner' }),
      met('2026-08-05', ['r']),
      met('2026-08-05', ['p'], { staff: ['s'] }),
      met('2026-08-05', ['p'], { status: 'planned' }),
    ])
    expect(measure(executiveMeetings, literal)).toMatchObject({ value: 4, of: 2 })
  })

  it('is a known 0 where the log could have shown one', () => {
    expect(measure(executiveMeetings, account([visit('2026-08-03', ['p'], { staff: ['s'] })]))).toMatchObject(
      {
        value: 0,
        of: 2,
        rows: [],
      },
    )
  })

  it('is given without a standard for tier C', () => {
    const measured = measure(
      executiveMeetings,
      account([met('2026-08-03', ['p'])], { accounts: [{ id: 'a', tier: 'C' }] }),
    )
    expect(measured).toMatchObject({ value: 1 })
    expect(measured).not.toHaveProperty('of')
  })

  it('is a lower bound where the log begins inside the year', () => {
    const short = { logStart: '2025-10-02' }
    expect(measure(executiveMeetings, account([met('2026-08-03', ['p'])], short))).toMatchObject({
      value: 1,
      atLeast: true,
    })
    expect(measure(executiveMeetings, account([met('2026-08-03', ['r'])], short))).toEqual({
      unknown: 'log-too-short',
    })
  })

  it('says why it is unknown', () => {
    const log = [met('2026-08-03', ['p'])]
    expect(measure(executiveMeetings, account(log, { staff: [{ id: 'x' }] }))).toEqual({
      unknown: 'no-staff-levels',
    })
    expect(measure(executiveMeetings, account(log, { people: [{ id: 'p', account: 'a' }] }))).toEqual({
      unknown: 'no-levels',
    })
    expect(measure(executiveMeetings, account([visit('2026-08-03', ['p'])]))).toEqual({
      unknown: 'no-staff-in-activities',
    })
    expect(
      measure(
        executiveMeetings,
        account([{ day: '2026-08-03', account: 'a', unresolved: true, staff: ['x'] }], { people: [] }),
      ),
    ).toEqual({ unknown: 'no-contacts' })
  })
})

describe('technical exchanges', () => {
  const exchange = (day: string, more: Partial<ActivityLiteral> = {}) =>
    visit(day, ['p'], { kind: 'exchange', ...more })

  it('adds up exchanges and workshops of the quarter with customer people', () => {
    const literal = account([
      exchange('2026-07-01', { count: 2, outcome: false }),
      exchange('2026-09-30', { kind: 'workshop' }),
      exchange('2026-06-30'),
      exchange('2026-08-03', { kind: 'training' }),
      { day: '2026-08-03', account: 'a', kind: 'exchange' },
    ])
    expect(measure(technicalExchanges, literal)).toMatchObject({ value: 3, of: 4 })
  })

  it('is a known 0, a lower bound in a short log, and unknown at 0 there', () => {
    expect(measure(technicalExchanges, account([visit('2026-08-03', ['p'])]))).toMatchObject({
      value: 0,
      of: 4,
    })
    const short = { logStart: '2026-07-02' }
    expect(measure(technicalExchanges, account([exchange('2026-08-03')], short))).toMatchObject({
      value: 1,
      atLeast: true,
    })
    expect(measure(technicalExchanges, account([visit('2026-08-03', ['p'])], short))).toEqual({
      unknown: 'log-too-short',
    })
    expect(measure(technicalExchanges, account(nobodyNamed))).toEqual({ unknown: 'no-people-in-activities' })
  })
})

describe('begun by the customer', () => {
  it('is their part of the contacts whose direction is known', () => {
    const literal = account([
      visit('2026-08-03', ['p', 'gone'], { direction: 'customer', count: 2 }),
      visit('2026-08-04', ['q'], { direction: 'customer', kind: 'call' }),
      visit('2026-08-05', ['p'], { direction: 'us' }),
      visit('2026-08-06', ['r']),
      visit('2026-06-30', ['r'], { direction: 'customer' }),
    ])
    expect(measure(customerInitiated, literal)).toMatchObject({
      value: 2.5,
      of: 3.5,
      // p and q; their departments and that of the one who has left
      parts: { unknownDirection: { value: 1 }, people: { value: 2 }, departments: { value: 3 } },
    })
  })

  it('gives a week of mail to the side that wrote first, a day on which both wrote to us', () => {
    const mail = (day: string, person: string, direction: 'us' | 'customer' | 'unknown') =>
      visit(day, [person], { kind: 'email', direction })
    const literal = account([
      // Monday to Wednesday of one week
      mail('2026-08-03', 'p', 'unknown'),
      mail('2026-08-04', 'p', 'customer'),
      mail('2026-08-05', 'p', 'us'),
      mail('2026-08-03', 'q', 'customer'),
      mail('2026-08-03', 'q', 'us'),
    ])
    expect(measure(customerInitiated, literal)).toMatchObject({
      value: 0.2,
      of: 0.4,
      parts: { unknownDirection: { value: 0 }, people: { value: 0 }, departments: { value: 0 } },
    })
  })

  it('is a known 0 where only we began, and unknown where nobody says', () => {
    expect(
      measure(customerInitiated, account([visit('2026-08-03', ['p'], { direction: 'us' })])),
    ).toMatchObject({ value: 0, of: 1 })
    expect(measure(customerInitiated, account([visit('2026-08-03', ['p'])]))).toEqual({
      unknown: 'column-missing',
    })
    expect(
      measure(
        customerInitiated,
        account([visit('2026-08-03', ['p']), visit('2026-01-05', ['p'], { direction: 'us' })]),
      ),
    ).toEqual({ unknown: 'no-known-direction' })
    expect(
      measure(
        customerInitiated,
        account([visit('2026-08-03', ['p'], { direction: 'us' })], { logStart: '2026-07-02' }),
      ),
    ).toEqual({ unknown: 'log-too-short' })
  })
})
