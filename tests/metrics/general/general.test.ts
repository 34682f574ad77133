import { describe, expect, it } from 'vitest'
import { contactChange } from '../../../src/metrics/general/contact-change.ts'
import { contactFrequency } from '../../../src/metrics/general/contact-frequency.ts'
import { departmentCoverage } from '../../../src/metrics/general/department-coverage.ts'
import { levelCoverage } from '../../../src/metrics/general/level-coverage.ts'
import { threads } from '../../../src/metrics/general/threads.ts'
import type { ActivityLiteral, DatasetLiteral } from '../build-dataset.ts'
import { buildSettings } from '../build-dataset.ts'
import { measure } from '../measure.ts'

const account = (activities: ActivityLiteral[], more: Partial<DatasetLiteral> = {}): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'A' }],
  people: [
    { id: 'p', account: 'a', department: 'IT', level: 'executive' },
    { id: 'q', account: 'a', department: 'Finance', level: 'staff' },
    { id: 'r', account: 'a', department: 'Finance' },
    { id: 'gone', account: 'a', department: 'Law', level: 'director', leftOn: '2026-09-01' },
  ],
  staff: [{ id: 's' }, { id: 't', leftOn: '2026-09-15' }],
  logStart: '2024-01-01',
  activities,
  ...more,
})
const visit = (day: string, people: string[], more: Partial<ActivityLiteral> = {}): ActivityLiteral => ({
  day,
  people,
  ...more,
})
const short = { logStart: '2026-08-01' }

describe('contact frequency', () => {
  it('adds up contacts of the quarter against the standard', () => {
    const literal = account([
      visit('2026-08-03', ['p', 'q'], { count: 3 }),
      visit('2026-08-03', ['p'], { kind: 'call' }),
      visit('2026-08-04', ['p', 'q'], { kind: 'email' }),
    ])
    expect(measure(contactFrequency, literal)).toMatchObject({
      value: 3.9,
      of: 13,
      parts: { mail: { value: 0.4 } },
    })
  })

  it('lets mail fill a quarter of the standard and no more', () => {
    // tier C: standard 1, so mail fills at most 0.25
    const literal = account(
      [visit('2026-08-04', ['p', 'q'], { kind: 'email' }), visit('2026-08-04', ['p'], { kind: 'call' })],
      {
        accounts: [{ id: 'a', tier: 'C' }],
      },
    )
    expect(measure(contactFrequency, literal)).toMatchObject({
      value: 0.75,
      of: 1,
      parts: { mail: { value: 0.25 }, mailUncapped: { value: 0.4 } },
    })
  })

  it('is a known 0 for an account the log does not mention', () => {
    const literal = account([visit('2026-08-04', ['x'])], {
      accounts: [{ id: 'a', tier: 'B' }, { id: 'b' }],
      people: [{ id: 'x', account: 'b' }],
    })
    expect(measure(contactFrequency, literal)).toMatchObject({ value: 0, of: 3, rows: [] })
  })

  it('is a lower bound where the log begins inside the quarter, and unknown at 0', () => {
    expect(measure(contactFrequency, account([visit('2026-08-03', ['p'])], short))).toMatchObject({
      value: 1,
      atLeast: true,
    })
    expect(measure(contactFrequency, account([visit('2026-10-03', ['p'])], short))).toEqual({
      unknown: 'log-too-short',
    })
    expect(measure(contactFrequency, { accounts: [{ id: 'a' }] })).toEqual({ unknown: 'no-activities' })
  })

  it('marks a log that names nobody, in which every touch counts', () => {
    const literal = account([{ day: '2026-08-03', account: 'a' }])
    expect(measure(contactFrequency, literal)).toMatchObject({ value: 1, parts: { anyTouch: { value: 1 } } })
  })

  it('is given without a standard where the tier has none', () => {
    const settings = buildSettings()
    const standards = { ...settings.standards, A: { ...settings.standards.A, contacts: null } }
    const literal = account([visit('2026-08-03', ['p'], { kind: 'email' })])
    const measured = measure(contactFrequency, literal, { settings: { ...settings, standards } })
    expect(measured).toMatchObject({ value: 0.2 })
    expect(measured).not.toHaveProperty('of')
  })
})

describe('contact change', () => {
  const change = (before: number, now: number) => {
    const rows = (day: string, count: number) => (count === 0 ? [] : [visit(day, ['p'], { count })])
    return measure(contactChange, account([...rows('2026-05-04', before), ...rows('2026-08-03', now)]))
  }

  it('compares with the quarter before', () => {
    expect(change(3, 5)).toMatchObject({ value: 5, parts: { before: { value: 3 }, alert: { value: 0 } } })
  })

  it('alerts where the fall is a fifth and two standard errors, both reached exactly', () => {
    // 12 + 4 = 16, 2·√16 = 8 = 12 − 4
    expect(change(12, 4)).toMatchObject({ parts: { alert: { value: 1 } } })
    expect(change(12, 5)).toMatchObject({ parts: { alert: { value: 0 } } })
    // 180 + 144 = 324, 2·√324 = 36 = a fifth of 180
    expect(change(180, 144)).toMatchObject({ parts: { alert: { value: 1 } } })
    expect(change(180, 145)).toMatchObject({ parts: { alert: { value: 0 } } })
    expect(change(1000, 880)).toMatchObject({ parts: { alert: { value: 0 } } })
  })

  it('stays quiet where nothing was and nothing is', () => {
    expect(measure(contactChange, account([visit('2025-01-02', ['p'])]))).toMatchObject({
      value: 0,
      parts: { before: { value: 0 }, alert: { value: 0 } },
    })
  })

  it('needs a log that covers the quarter before', () => {
    const log = [visit('2026-08-03', ['p'])]
    expect(measure(contactChange, account(log, { logStart: '2026-04-01' }))).toMatchObject({ value: 1 })
    expect(measure(contactChange, account(log, { logStart: '2026-04-02' }))).toEqual({
      unknown: 'log-too-short',
    })
  })
})

describe('threads', () => {
  const twice = (day: string, people: string[], staff: string[]) => visit(day, people, { staff, count: 2 })

  it('counts people of both sides with contacts of 2, against the standard', () => {
    const literal = account([
      twice('2026-08-03', ['p'], ['s']),
      visit('2026-08-04', ['q', 'p'], { staff: ['s'] }),
      twice('2026-08-05', ['gone'], ['t']),
    ])
    expect(measure(threads, literal)).toMatchObject({
      value: 1,
      of: 5,
      parts: { theirs: { value: 1, of: 5 }, ours: { value: 1, of: 3 } },
    })
  })

  it('looks at the quarter for S and A, at the half-year for B and C', () => {
    const spring = [twice('2026-04-01', ['p'], ['s'])]
    expect(measure(threads, account(spring))).toMatchObject({ value: 0 })
    const tierB = { accounts: [{ id: 'a', tier: 'B' as const }] }
    expect(measure(threads, account(spring, tierB))).toMatchObject({ value: 1, of: 3 })
  })

  it('is a lower bound where the log is shorter', () => {
    expect(measure(threads, account([twice('2026-08-03', ['p'], ['s'])], short))).toMatchObject({
      value: 1,
      atLeast: true,
    })
    expect(measure(threads, account([visit('2026-08-03', ['p'], { staff: ['s'] })], short))).toEqual({
      unknown: 'log-too-short',
    })
  })

  it('says why it is unknown', () => {
    expect(measure(threads, account([{ day: '2026-08-03', account: 'a', staff: ['s'] }]))).toEqual({
      unknown: 'no-people-in-activities',
    })
    expect(measure(threads, account([visit('2026-08-03', ['p'])]))).toEqual({
      unknown: 'no-staff-in-activities',
    })
    expect(
      measure(
        threads,
        account([{ day: '2026-08-03', account: 'a', unresolved: true, staff: ['s'] }], { people: [] }),
      ),
    ).toEqual({ unknown: 'no-contacts' })
  })
})

describe('department coverage', () => {
  const departments = ['IT', 'Finance', 'Law', 'Audit'].map((name) => ({ account: 'a', name }))
  const literal = account(
    [
      visit('2026-08-03', ['p']),
      visit('2026-08-03', ['q'], { kind: 'email' }),
      visit('2026-08-04', ['gone']),
    ],
    { departments },
  )

  it('is the listed departments reached, people who have left included, mail not', () => {
    expect(measure(departmentCoverage, literal)).toMatchObject({
      value: 2,
      of: 4,
      parts: { unlisted: { value: 0 } },
    })
  })

  it('names those apart that nobody listed', () => {
    expect(measure(departmentCoverage, { ...literal, departments: departments.slice(0, 2) })).toMatchObject({
      value: 1,
      of: 2,
      parts: { unlisted: { value: 1 } },
    })
  })

  it('falls back on the departments of the contacts, and says that this flatters', () => {
    expect(measure(departmentCoverage, { ...literal, departments: [] })).toMatchObject({
      value: 2,
      of: 3,
      parts: { biasedHigh: { value: 1 } },
    })
  })

  it('is a lower bound in a short log, and unknown without a department or a name', () => {
    expect(measure(departmentCoverage, { ...literal, ...short })).toMatchObject({
      value: 2,
      of: 4,
      atLeast: true,
    })
    expect(
      measure(
        departmentCoverage,
        account([visit('2026-08-03', ['p'])], { people: [{ id: 'p', account: 'a' }] }),
      ),
    ).toEqual({
      unknown: 'no-departments-known',
    })
    expect(measure(departmentCoverage, account([{ day: '2026-08-03', account: 'a' }]))).toEqual({
      unknown: 'no-people-in-activities',
    })
  })
})

describe('level coverage', () => {
  it('counts known employed people met in the quarter, level by level', () => {
    expect(
      measure(levelCoverage, account([visit('2026-07-01', ['p', 'gone', 'r']), visit('2026-06-30', ['q'])])),
    ).toMatchObject({
      value: 1,
      of: 2,
      parts: { executive: { value: 1, of: 1 }, staff: { value: 0, of: 1 }, unknownLevel: { value: 1 } },
    })
  })

  it('has no part for a level in which nobody is known', () => {
    const measured = measure(levelCoverage, account([visit('2026-07-01', ['p'])]))
    expect('parts' in measured && Object.keys(measured.parts ?? {})).toEqual([
      'executive',
      'staff',
      'unknownLevel',
    ])
  })

  it('is unknown without contacts or levels', () => {
    const unresolved = [{ day: '2026-08-03', account: 'a', unresolved: true }]
    expect(measure(levelCoverage, account(unresolved, { people: [] }))).toEqual({ unknown: 'no-contacts' })
    expect(measure(levelCoverage, account(unresolved, { people: [{ id: 'p', account: 'a' }] }))).toEqual({
      unknown: 'no-levels',
    })
    expect(measure(levelCoverage, account([visit('2026-08-03', ['r'])], short))).toEqual({
      unknown: 'log-too-short',
    })
  })
})
