import { describe, expect, it } from 'vitest'
import type { ActivityLiteral, DatasetLiteral, PersonLiteral, RatingLiteral } from '../build-dataset.ts'
import { buildSettings } from '../build-dataset.ts'
import { stateOf } from '../measure.ts'

const one = (person: Partial<PersonLiteral>, more: Partial<DatasetLiteral> = {}): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'A' }],
  people: [{ id: 'p', account: 'a', ...person }],
  filled: ['contacts.decision_role'],
  logStart: '2024-01-01',
  ...more,
})
const rated = (...ratings: RatingLiteral[]): DatasetLiteral => one({ ratings })

describe('weight', () => {
  const weigh = (person: Partial<PersonLiteral>) => {
    const { weight, weightAssumed } = stateOf(one(person), 'p')
    return [weight, weightAssumed]
  }

  it('is the highest role times the influence', () => {
    expect(weigh({ roles: ['U', 'E'], influence: 4 })).toEqual([12, false])
    expect(weigh({ roles: ['A'], influence: 5 })).toEqual([25, false])
  })

  it('assumes 3 for a missing role or influence, and says so', () => {
    expect(weigh({ roles: ['D'] })).toEqual([15, true])
    expect(weigh({ influence: 2 })).toEqual([6, true])
    expect(weigh({})).toEqual([9, true])
  })

  it('is 1 for everyone where the import has nothing to weigh by', () => {
    expect(stateOf({ ...one({}), filled: [] }, 'p')).toMatchObject({
      weight: 1,
      weightAssumed: true,
      inCircle: true,
      keyRules: [],
    })
  })
})

describe('key persons and the circle', () => {
  const rules = (person: Partial<PersonLiteral>) => {
    const { keyRules, inCircle } = stateOf(one(person), 'p')
    return [keyRules, inCircle]
  }

  it('takes approvers, deciders, the influential, the inner circle and those marked', () => {
    expect(rules({ roles: ['A'] })).toEqual([['role'], true])
    expect(rules({ roles: ['U', 'D'] })).toEqual([['role'], true])
    expect(rules({ influence: 4 })).toEqual([['influence'], true])
    expect(rules({ politicalStatus: 'structure' })).toEqual([['political'], true])
    expect(rules({ isKey: true, roles: ['U'] })).toEqual([['flag'], true])
    expect(rules({ roles: ['D'], influence: 5, politicalStatus: 'inner', isKey: true })).toEqual([
      ['role', 'influence', 'political', 'flag'],
      true,
    ])
  })

  it('has evaluators, influencers and supporters in the circle without calling them key', () => {
    for (const role of ['E', 'I', 'S'] as const)
      expect(rules({ roles: [role], influence: 3 })).toEqual([[], true])
  })

  it('leaves out users, those without a role, and everyone who has left', () => {
    expect(rules({ roles: ['U'], influence: 3 })).toEqual([[], false])
    expect(rules({ politicalStatus: 'other', isKey: false })).toEqual([[], false])
    expect(rules({ roles: ['D'], left: true })).toEqual([[], false])
  })

  it('never calls anyone key for an influence that is only assumed', () => {
    const settings = { ...buildSettings(), keyInfluence: 3 }
    expect(stateOf(one({}), 'p', { settings }).keyRules).toEqual([])
  })

  it('binds deciders and the inner circle to the gap of the tier, the others to twice it', () => {
    const gap = (person: Partial<PersonLiteral>) => stateOf(one(person), 'p').gapDays
    expect(gap({ roles: ['D'] })).toBe(45)
    expect(gap({ politicalStatus: 'inner' })).toBe(45)
    expect(gap({ politicalStatus: 'structure' })).toBe(90)
    expect(gap({ influence: 5, roles: ['E'] })).toBe(90)
  })
})

describe('employment', () => {
  const employed = (person: Partial<PersonLiteral>, quarter = '2026-Q3') =>
    stateOf(one(person), 'p', { quarter }).employed

  it('lasts until the day somebody left, that day excluded', () => {
    expect(employed({ leftOn: '2026-09-30' })).toBe(false)
    expect(employed({ leftOn: '2026-10-01' })).toBe(true)
    expect(employed({ leftOn: '2026-08-01' }, '2026-Q2')).toBe(true)
  })

  it('takes a blank for employed, and left without a date for left throughout', () => {
    expect(employed({})).toBe(true)
    expect(employed({ left: true }, '2024-Q1')).toBe(false)
  })
})

describe('ratings in force', () => {
  it('is the last one dated on or before the quarter end', () => {
    const literal = rated(
      { day: '2026-06-01', support: 1 },
      { day: '2026-09-30', support: 2 },
      { day: '2026-10-01', support: 3 },
    )
    expect(stateOf(literal, 'p')).toMatchObject({ support: 2, supportAge: 0 })
    expect(stateOf(literal, 'p', { quarter: '2026-Q2' })).toMatchObject({ support: 1, supportAge: 29 })
    expect(stateOf(literal, 'p', { quarter: '2026-Q1' }).support).toBeNull()
  })

  it('takes support and intimacy each by itself, a blank being no value', () => {
    const literal = rated({ day: '2026-08-01', support: 1, intimacy: 2 }, { day: '2026-09-01', intimacy: 3 })
    expect(stateOf(literal, 'p')).toMatchObject({ support: 1, intimacy: 3 })
  })

  it('prefers on one day the ratings table, then the lower value', () => {
    const day = '2026-08-01'
    expect(stateOf(rated({ day, support: 1 }, { day, support: 0, source: 'contacts' }), 'p').support).toBe(1)
    expect(stateOf(rated({ day, support: 3 }, { day, support: 2 }), 'p').support).toBe(2)
  })

  it('lets an undated rating hold for the quarter of its file only', () => {
    const literal = rated({ quarter: '2026-Q2', support: 2, source: 'contacts' })
    const at = (quarter: string) => stateOf(literal, 'p', { quarter, edition: '2026-Q3' })
    expect(at('2026-Q2')).toMatchObject({ support: 2, supportAge: null, expired: false })
    expect([at('2026-Q1').support, at('2026-Q3').support]).toEqual([null, null])
  })

  it('lets an undated rating of no quarter hold for the edition being built and for no earlier one', () => {
    const literal = rated({ support: 2, source: 'contacts' })
    expect(stateOf(literal, 'p', { quarter: '2026-Q3', edition: '2026-Q3' }).support).toBe(2)
    expect(stateOf(literal, 'p', { quarter: '2026-Q2', edition: '2026-Q3' }).support).toBeNull()
  })

  it('lets an undated rating give way to one dated in its quarter, and stand before older ones', () => {
    const undated: RatingLiteral = { support: 2, source: 'contacts' }
    expect(stateOf(rated(undated, { day: '2026-07-01', support: 1 }), 'p').support).toBe(1)
    expect(stateOf(rated(undated, { day: '2026-06-30', support: 1 }), 'p').support).toBe(2)
  })

  it('counts a rating older than twice the refresh limit as none', () => {
    // tier A: 2 × 90 days before 30 September 2026 is 3 April
    expect(stateOf(rated({ day: '2026-04-03', support: 2 }), 'p')).toMatchObject({
      support: 2,
      expired: false,
    })
    expect(stateOf(rated({ day: '2026-04-02', support: 2, intimacy: 3 }), 'p')).toMatchObject({
      support: null,
      intimacy: null,
      expired: true,
      supportAge: 181,
      verifiable: false,
      credible: null,
    })
  })
})

describe('what the log supports', () => {
  const met = (day: string, more: Partial<ActivityLiteral> = {}): ActivityLiteral => ({
    day,
    people: ['p'],
    ...more,
  })
  const level = (...activities: ActivityLiteral[]) => stateOf(one({}, { activities }), 'p').supported.level

  // As of 30 September: 45 days back is 16 August, 60 is 1 August, 90 is 2 July, 180 is 3 April.
  it('needs two items of coaching and a contact within 45 days for 3', () => {
    const items = [
      met('2026-04-03', { evidence: 'introduction' }),
      met('2026-05-01', { evidence: 'strategy_guidance' }),
    ]
    expect(level(...items, met('2026-08-16'))).toBe(3)
    expect(level(...items, met('2026-08-15'))).toBe(0)
    expect(level(items[0]!, met('2026-08-16'))).toBe(0)
    expect(level(met('2026-05-01', { evidence: 'internal_advocacy', count: 2 }), met('2026-08-16'))).toBe(3)
    expect(level(met('2026-04-02', { evidence: 'introduction' }), items[1]!, met('2026-08-16'))).toBe(0)
  })

  it('needs public support or influence on a specification and a contact within 60 days for 2', () => {
    for (const evidence of ['public_support', 'spec_influence'] as const) {
      expect(level(met('2026-05-01', { evidence }), met('2026-08-01'))).toBe(2)
      expect(level(met('2026-05-01', { evidence }), met('2026-07-31'))).toBe(0)
    }
  })

  it('needs a positive statement or a contact the customer began, and a contact within 90 days, for 1', () => {
    expect(level(met('2026-05-01', { evidence: 'positive_statement' }), met('2026-07-02'))).toBe(1)
    expect(level(met('2026-05-01', { direction: 'customer' }), met('2026-07-02'))).toBe(1)
    expect(level(met('2026-05-01', { direction: 'customer' }), met('2026-07-01'))).toBe(0)
  })

  it('is 0 for any contact within 180 days, else none', () => {
    expect(level(met('2026-04-03'))).toBe(0)
    expect(level(met('2026-04-02'))).toBe('none')
    expect(level(met('2026-09-01', { kind: 'email' }))).toBe('none')
    expect(level()).toBe('none')
  })

  it('is −1 after an objection unless something positive came on a strictly later day', () => {
    const coach = [met('2026-08-01', { evidence: 'introduction', count: 2 })]
    expect(level(...coach, met('2026-08-01', { evidence: 'objection' }))).toBe(-1)
    expect(level(...coach, met('2026-07-31', { evidence: 'objection' }), met('2026-09-01'))).toBe(3)
    expect(level(...coach, met('2026-04-02', { evidence: 'objection' }), met('2026-09-01'))).toBe(3)
    expect(level(met('2026-08-01', { evidence: 'competitor_preference' }), met('2026-08-02'))).toBe(-1)
    expect(
      level(met('2026-08-01', { evidence: 'objection' }), met('2026-08-02', { direction: 'customer' })),
    ).toBe(1)
  })

  it('proves nobody where several were named and none singled out', () => {
    const people = [
      { id: 'p', account: 'a' },
      { id: 'q', account: 'a' },
    ]
    const both = met('2026-09-01', { people: ['p', 'q'], evidence: 'public_support' })
    const of = (evidencePerson?: string) =>
      stateOf(
        one({}, { people, activities: [evidencePerson === undefined ? both : { ...both, evidencePerson }] }),
        'p',
      ).supported.level
    expect([of(), of('p'), of('q')]).toEqual([0, 2, 0])
  })

  it('names the rows that show it', () => {
    const activities = [met('2026-05-01', { evidence: 'public_support' }), met('2026-09-01')]
    expect(stateOf(one({}, { activities }), 'p').supported.rows).toHaveLength(1)
  })
})

describe('credible support', () => {
  const credible = (support: -1 | 0 | 1 | 2 | 3, activities: ActivityLiteral[], filled: string[] = []) => {
    const state = stateOf(
      one(
        { ratings: [{ day: '2026-09-01', support }] },
        { activities, filled: ['contacts.decision_role', ...filled] },
      ),
      'p',
    )
    return [state.verifiable, state.credible]
  }
  const visit: ActivityLiteral = { day: '2026-09-01', people: ['p'] }

  it('is the lower of claim and evidence where the import could have shown it', () => {
    expect(credible(3, [visit], ['activities.evidence'])).toEqual([true, 0])
    expect(credible(1, [{ ...visit, evidence: 'public_support' }])).toEqual([true, 1])
    expect(credible(2, [{ ...visit, evidence: 'objection' }])).toEqual([true, -1])
  })

  it('never calls a claim inflated for what a log that begins inside the window may have missed', () => {
    // as of 30 September: 30 June is 92 days back, 10 September 20
    const judge = (support: -1 | 0 | 1 | 2 | 3, logStart: string, activities: ActivityLiteral[]) => {
      const filled = ['contacts.decision_role', 'activities.evidence']
      const state = stateOf(
        one({ ratings: [{ day: '2026-09-15', support }] }, { activities, filled, logStart }),
        'p',
      )
      return [state.verifiable, state.credible]
    }
    expect(judge(3, '2026-06-30', [visit])).toEqual([false, 3])
    expect(judge(0, '2026-06-30', [{ ...visit, people: [] }])).toEqual([false, 0])
    // no contact within 45, 60 or 90 days is seen by a log of 92
    for (const claim of [1, 2, 3] as const)
      expect(judge(claim, '2026-06-30', [{ ...visit, day: '2026-06-30' }])).toEqual([true, 0])
    expect(judge(2, '2026-08-02', [{ ...visit, day: '2026-08-02' }])).toEqual([false, 2])
    expect(judge(3, '2026-08-02', [{ ...visit, day: '2026-08-02' }])).toEqual([true, 0])
    expect(judge(3, '2026-09-10', [{ ...visit, day: '2026-09-10' }])).toEqual([false, 3])
    // what stands in the log counts, however short it is
    expect(judge(2, '2026-06-30', [{ ...visit, evidence: 'public_support' }])).toEqual([true, 2])
    expect(judge(2, '2026-06-30', [{ ...visit, evidence: 'objection' }])).toEqual([true, -1])
    // a log of 180 days has seen the whole window
    expect(judge(3, '2026-04-03', [visit])).toEqual([true, 0])
    expect(judge(3, '2026-04-04', [visit])).toEqual([false, 3])
  })

  it('takes no rung as 0', () => {
    expect(credible(2, [{ ...visit, day: '2025-01-01' }], ['activities.evidence'])).toEqual([true, 0])
  })

  it('leaves a claim alone that nothing could have shown', () => {
    expect(credible(3, [visit])).toEqual([false, 3])
    expect(credible(2, [visit], ['activities.direction'])).toEqual([false, 2])
    expect(credible(1, [visit], ['activities.direction'])).toEqual([true, 0])
    expect(credible(1, [visit])).toEqual([false, 1])
    expect(credible(0, [visit])).toEqual([true, 0])
    expect(credible(0, [])).toEqual([false, 0])
    expect(credible(-1, [])).toEqual([true, -1])
  })

  it('is unknown where nobody rated', () => {
    expect(stateOf(one({}, { activities: [visit] }), 'p')).toMatchObject({ support: null, credible: null })
  })
})
