import { describe, expect, it } from 'vitest'
import type { ActivityLiteral } from '../build-dataset.ts'
import { foldOf } from '../measure.ts'
import { day, log, mail, visit } from './log.ts'

describe('what counts at all', () => {
  it('leaves out what is planned, cancelled, of unknown status, undated or later, and counts it', () => {
    const facts = foldOf(
      log([
        { ...visit('2026-08-03', 'p1'), status: 'planned' },
        { ...visit('2026-08-03', 'p1'), status: 'cancelled' },
        { ...visit('2026-08-03', 'p1'), status: 'unknown' },
        { day: null, people: ['p1'] },
        visit('2026-10-01', 'p1'),
        visit('2026-09-30', 'p1'),
      ]),
    )
    expect(facts.quarter.all).toBe(20)
    expect(facts.leftOut).toEqual({ planned: 1, cancelled: 1, unknown: 1, undated: 1, future: 1 })
  })

  it('takes the first and the last day of the quarter in', () => {
    const literal = log([
      visit('2026-06-30', 'p1'),
      visit('2026-07-01', 'p1'),
      visit('2026-09-30', 'p1'),
      visit('2026-10-01', 'p1'),
    ])
    expect(foldOf(literal).quarter.all).toBe(40)
    expect(foldOf(literal).halfYear.all).toBe(60)
  })

  it('does not count a touch that names no customer person, and shows it with no weight', () => {
    const facts = foldOf(log([{ day: '2026-08-03', account: 'a', staff: ['s1'] }, visit('2026-08-04', 'p1')]))
    expect(facts.quarter.all).toBe(20)
    expect(facts.touches.map(({ weight }) => weight)).toEqual([0, 20])
    expect(facts.quarterRows).toHaveLength(1)
    expect(facts.staff.size).toBe(0)
  })

  it('keeps a row with an unresolved name for the account and for nobody of theirs', () => {
    const facts = foldOf(log([{ day: '2026-08-03', account: 'a', unresolved: true, staff: ['s1'] }]))
    expect(facts.quarter.all).toBe(20)
    expect(facts.people.size).toBe(0)
    expect(facts.departments).toEqual([])
    expect(facts.staff.get(0)!.quarter).toBe(20)
  })

  it('counts every touch where no row of the log names anybody, and says so', () => {
    const facts = foldOf(
      log([
        { day: '2026-08-03', account: 'a' },
        { day: '2026-08-03', kind: 'email', account: 'a' },
      ]),
    )
    expect(facts.namesPeople).toBe(false)
    expect(facts.quarter).toEqual({ all: 24, mail: 4 })
  })

  it('takes none of ours who is a queue or had left by the day', () => {
    const left = {
      staff: [{ id: 's1', leftOn: '2026-08-03' }, { id: 's2' }, { id: 'x-queue', person: false }],
    }
    const facts = foldOf(
      log(
        [
          { ...visit('2026-08-03', 'p1'), staff: ['s1', 'x-queue'] },
          { ...visit('2026-08-04', 'p1'), staff: ['s1', 's2'] },
        ],
        left,
      ),
    )
    expect([...facts.staff.values()]).toEqual([
      { staff: 0, quarter: 20, halfYear: 20, share: 20 },
      { staff: 1, quarter: 20, halfYear: 20, share: 20 },
    ])
  })

  it('says which windows the log covers', () => {
    const covers = (logStart: string) => foldOf(log([visit('2026-08-03', 'p1')], { logStart })).covers
    expect(covers('2025-10-01')).toEqual({ flow: true, halfYear: true, rollingYear: true })
    expect(covers('2025-10-02')).toEqual({ flow: true, halfYear: true, rollingYear: false })
    expect(covers('2026-04-02')).toEqual({ flow: true, halfYear: false, rollingYear: false })
    expect(covers('2026-07-02')).toEqual({ flow: false, halfYear: false, rollingYear: false })
  })
})

describe('people and departments', () => {
  it('remembers the latest contact however old, with ours of that day', () => {
    const facts = foldOf(
      log([
        { ...visit('2024-02-01', 'p1'), staff: ['s2'] },
        { ...visit('2024-02-01', 'p1'), staff: ['s1'] },
        { ...visit('2024-01-31', 'p1'), staff: ['x-queue'] },
      ]),
    )
    expect(facts.people.get(0)).toMatchObject({
      quarter: 0,
      halfYear: 0,
      lastContact: day('2024-02-01'),
      lastContactStaff: [0, 1],
    })
    expect(facts.people.get(0)!.rows).toHaveLength(2)
  })

  it('reaches the department of someone who has left', () => {
    const literal = log([visit('2026-08-03', 'p1')], {
      people: [{ id: 'p1', account: 'a', department: 'IT', leftOn: '2026-08-20' }],
    })
    expect(foldOf(literal).departments.map(({ name }) => name)).toEqual(['IT'])
  })

  it('sees of a shared contact only the people of the account', () => {
    const literal = log([visit('2026-08-03', 'p1', 'q1'), mail('2026-08-03', 'p1', 'q1')])
    expect([...foldOf(literal).people.keys()]).toEqual([0])
    expect(foldOf(literal).quarter.all).toBe(24)
    expect(foldOf(literal, { account: 1 }).quarter.all).toBe(24)
  })

  it('counts a contact once in a set of accounts that share it', () => {
    const literal = log([
      visit('2026-08-03', 'p1', 'q1'),
      visit('2026-08-04', 'p1'),
      mail('2026-08-03', 'p1', 'q1'),
    ])
    const facts = foldOf(literal, { accounts: [0, 1] })
    expect(facts.quarter).toEqual({ all: 48, mail: 8 })
    expect([...facts.people.keys()]).toEqual([0, 3])
  })
})

describe('evidence', () => {
  it('belongs to the one it names, else to the only person of the row, else to nobody', () => {
    const facts = foldOf(
      log([
        { ...visit('2026-08-01', 'p1', 'p2'), evidence: 'introduction', evidencePerson: 'p2' },
        { ...visit('2026-08-02', 'p1'), evidence: 'objection', count: 2 },
        { ...visit('2026-08-03', 'p1', 'p2'), evidence: 'public_support' },
      ]),
    )
    expect(facts.evidence.map(({ kind, person, count }) => [kind, person, count])).toEqual([
      ['introduction', 1, 1],
      ['objection', 0, 2],
      ['public_support', null, 1],
    ])
  })

  it('belongs to nobody where one of two named people, or the named giver, is not known', () => {
    const evidence = { evidence: 'introduction', unresolved: true } as const
    const facts = foldOf(
      log([
        { ...visit('2026-08-01', 'p1'), ...evidence },
        { ...visit('2026-08-02', 'p1'), ...evidence, evidencePerson: 'p1' },
      ]),
    )
    expect(facts.evidence.map(({ person }) => person)).toEqual([null, 0])
  })

  it('may stand on a row that weighs nothing, and needs it completed and dated', () => {
    const evidence = { people: ['p1'], evidence: 'positive_statement' } as const
    const kinds = foldOf(
      log([
        { day: '2026-08-01', kind: 'dinner', ...evidence },
        { day: '2026-08-02', status: 'planned', ...evidence },
        { day: null, ...evidence },
        { day: '2026-10-01', ...evidence },
      ]),
    ).evidence
    expect(kinds).toHaveLength(1)
  })

  it('reaches back 180 days and not one more', () => {
    const evidence = { people: ['p1'], evidence: 'positive_statement' } as const
    // 30 September 2026 − 180 days = 3 April 2026
    expect(foldOf(log([{ day: '2026-04-03', ...evidence }])).evidence).toHaveLength(1)
    expect(foldOf(log([{ day: '2026-04-02', ...evidence }])).evidence).toHaveLength(0)
  })

  it('takes a contact begun by the customer for a statement, if it weighs a half at least', () => {
    const begun = (kind: 'call' | 'email' | 'dinner'): ActivityLiteral => ({
      day: '2026-08-01',
      kind,
      direction: 'customer',
      people: ['p1'],
    })
    expect(foldOf(log([begun('call')])).evidence.map(({ kind, person }) => [kind, person])).toEqual([
      ['customer_initiated', 0],
    ])
    expect(foldOf(log([begun('email'), begun('dinner')])).evidence).toEqual([])
  })
})

it('gives a past quarter as if nothing had come later', () => {
  const early: ActivityLiteral[] = [visit('2026-02-02', 'p1'), mail('2026-03-30', 'p2')]
  const later: ActivityLiteral[] = [
    { ...visit('2026-04-01', 'p1'), staff: ['s1'], evidence: 'objection' },
    mail('2026-04-01', 'p2'),
  ]
  const { leftOut, ...before } = foldOf(log(early), { quarter: '2026-Q1' })
  const { leftOut: more, ...after } = foldOf(log([...early, ...later]), { quarter: '2026-Q1' })
  expect({ ...after, namesStaff: false }).toEqual(before)
  expect([leftOut.future, more.future]).toEqual([0, 2])
})

it('says nothing of an account without rows', () => {
  const facts = foldOf(log([visit('2026-08-03', 'q1')]))
  expect(facts.quarter).toEqual({ all: 0, mail: 0 })
  expect([facts.people.size, facts.staff.size, facts.pairs.length, facts.touches.length]).toEqual([
    0, 0, 0, 0,
  ])
})
