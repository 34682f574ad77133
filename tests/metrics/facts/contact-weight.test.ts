import { describe, expect, it } from 'vitest'
import type { ActivityLiteral } from '../build-dataset.ts'
import { foldOf } from '../measure.ts'
import { day, log, mail, visit } from './log.ts'

describe('what a contact weighs', () => {
  it('counts a meeting of any sort 1, a call a half and courtesies nothing, in twentieths', () => {
    const kinds = [
      'visit',
      'meeting',
      'exchange',
      'workshop',
      'site_visit',
      'executive_meeting',
      'training',
    ] as const
    for (const kind of kinds)
      expect(foldOf(log([{ day: '2026-08-01', kind, people: ['p1'] }])).quarter.all).toBe(20)
    expect(foldOf(log([{ day: '2026-08-01', kind: 'call', people: ['p1'] }])).quarter.all).toBe(10)
    for (const kind of ['greeting', 'gift', 'dinner', 'mass_mail', 'other', 'unknown'] as const)
      expect(foldOf(log([{ day: '2026-08-01', kind, people: ['p1'] }])).quarter.all).toBe(0)
  })

  it('counts one contact once for the account, and whole for everyone who took part', () => {
    const facts = foldOf(log([{ day: '2026-08-03', people: ['p1', 'p2'], staff: ['s1', 's2'] }]))
    expect(facts.quarter.all).toBe(20)
    expect([...facts.people.values()].map(({ quarter }) => quarter)).toEqual([20, 20])
    expect([...facts.staff.values()].map(({ quarter }) => quarter)).toEqual([20, 20])
    expect(facts.pairs.map(({ halfYear }) => halfYear)).toEqual([20, 20, 20, 20])
  })

  it('multiplies by count, but a date test looks at a single touch', () => {
    const halved: ActivityLiteral = {
      day: '2026-08-03',
      kind: 'call',
      people: ['p1'],
      outcome: false,
      count: 4,
    }
    const facts = foldOf(log([halved, visit('2026-07-06', 'p2')]))
    expect(facts.people.get(0)).toMatchObject({ quarter: 20, lastContact: null })
    expect(facts.people.get(1)).toMatchObject({ lastContact: day('2026-07-06') })
    expect(facts.departments.map(({ key }) => key)).toEqual(['finance'])
  })

  it('halves a contact without outcome and next step only where such files fill either in a tenth of their rows', () => {
    const blank = (count: number): ActivityLiteral => ({
      ...visit('2026-08-03', 'p1'),
      outcome: false,
      count,
    })
    expect(foldOf(log([blank(9), visit('2026-08-04', 'p1')])).quarter.all).toBe(9 * 10 + 20)
    expect(foldOf(log([blank(10), visit('2026-08-04', 'p1')])).quarter.all).toBe(11 * 20)
    expect(foldOf(log([blank(10), { ...visit('2026-08-04', 'p1'), count: 2 }])).quarter.all).toBe(
      10 * 10 + 40,
    )
    expect(
      foldOf(log([blank(9), { ...visit('2026-08-04', 'p1'), outcome: false, nextStep: true }])).quarter.all,
    ).toBe(110)
  })

  it('decides the halving for each preset by itself', () => {
    const facts = foldOf(
      log([
        { ...visit('2026-08-03', 'p1'), outcome: false, preset: 'crm' },
        { ...visit('2026-08-03', 'p2'), preset: 'sheets' },
      ]),
    )
    expect(facts.quarter.all).toBe(40)
  })
})

describe('mail and chat', () => {
  it('weigh 0.2 together per customer person and week that has any', () => {
    const facts = foldOf(
      log([mail('2026-08-03', 'p1', 'p2', 'p3'), mail('2026-08-09', 'p1'), mail('2026-08-10', 'p1')]),
    )
    expect(facts.quarter).toEqual({ all: 16, mail: 16 })
    expect(facts.mailWeeks.map(({ weight }) => weight)).toEqual([12, 4])
    const chat: ActivityLiteral = { day: '2026-08-04', kind: 'chat', people: ['p1'] }
    expect(foldOf(log([mail('2026-08-03', 'p1'), chat])).quarter.all).toBe(4)
  })

  it('is not changed by count or a blank outcome, and is no contact by date', () => {
    const facts = foldOf(
      log([{ ...mail('2026-08-03', 'p1'), count: 9, outcome: false }, visit('2026-08-20', 'p2')]),
    )
    expect(facts.quarter.mail).toBe(4)
    expect(facts.people.get(0)!.lastContact).toBeNull()
  })

  it('counts a week the quarter cuts in two in both quarters, once in the half-year', () => {
    // 29 June to 5 July 2026 is one ISO week
    const literal = log([mail('2026-06-29', 'p1'), mail('2026-07-01', 'p1')])
    expect(foldOf(literal).quarter.all).toBe(4)
    expect(foldOf(literal, { quarter: '2026-Q2' }).quarter.all).toBe(4)
    expect(foldOf(literal).halfYear.all).toBe(4)
  })

  it('counts for ours per customer person and week written to', () => {
    const facts = foldOf(
      log([
        { ...mail('2026-08-03', 'p1', 'p2'), staff: ['s1'] },
        { ...mail('2026-08-04', 'p1'), staff: ['s1'] },
      ]),
    )
    expect(facts.staff.get(0)).toEqual({ staff: 0, quarter: 8, halfYear: 8, share: 8 })
    expect(facts.pairs).toEqual([
      { person: 0, staff: 0, halfYear: 4 },
      { person: 1, staff: 0, halfYear: 4 },
    ])
  })

  it('counts per account where the person could not be resolved', () => {
    const unresolved = (on: string): ActivityLiteral => ({
      day: on,
      kind: 'email',
      account: 'a',
      unresolved: true,
    })
    const facts = foldOf(log([unresolved('2026-08-03'), unresolved('2026-08-04'), mail('2026-08-05', 'p1')]))
    expect(facts.quarter.all).toBe(8)
    expect([...facts.people.keys()]).toEqual([0])
  })
})
