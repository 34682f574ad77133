import { describe, expect, it } from 'vitest'
import { intimacyIndex } from '../../../src/metrics/key/intimacy-index.ts'
import { mapStatus } from '../../../src/metrics/key/map-status.ts'
import { ratedShare } from '../../../src/metrics/key/rated-share.ts'
import { supportIndex } from '../../../src/metrics/key/support-index.ts'
import type { ActivityLiteral, DatasetLiteral, PersonLiteral } from '../build-dataset.ts'
import { measure } from '../measure.ts'

type Support = -1 | 0 | 1 | 2 | 3
const person = (id: string, more: Partial<PersonLiteral>, support?: Support): PersonLiteral => ({
  id,
  account: 'a',
  ...more,
  ratings: support === undefined ? (more.ratings ?? []) : [{ day: '2026-09-01', support }],
})
const account = (people: PersonLiteral[], more: Partial<DatasetLiteral> = {}): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'A' }],
  people,
  logStart: '2024-01-01',
  ...more,
})
const decider = (id: string, support?: Support) => person(id, { roles: ['D'], influence: 5 }, support) // weighs 25
const evaluator = (id: string, support?: Support) => person(id, { roles: ['E'], influence: 2 }, support) // weighs 6
const met: ActivityLiteral = { day: '2026-09-10', people: ['d'], evidence: 'positive_statement' }

describe('support index', () => {
  it('weighs each rated person of the circle by role and influence', () => {
    // (25 · (2+1) + 6 · (0+1)) ÷ (4 · 31) · 100
    expect(measure(supportIndex, account([decider('d', 2), evaluator('e', 0)]))).toMatchObject({
      value: (100 * 81) / 124,
      parts: { rated: { value: 31, of: 31 }, people: { value: 2, of: 2 } },
    })
  })

  it('runs from 0 for opponents over 25 for neutral to 100 for coaches', () => {
    const index = (support: Support) => measure(supportIndex, account([decider('d', support)]))
    expect([index(-1), index(0), index(3)]).toMatchObject([{ value: 0 }, { value: 25 }, { value: 100 }])
  })

  it('rests on evidence, with the claim beside it where that differs', () => {
    expect(measure(supportIndex, account([decider('d', 3)], { activities: [met] }))).toMatchObject({
      value: 50,
      claimed: 100,
    })
    expect(measure(supportIndex, account([decider('d', 1)], { activities: [met] }))).not.toHaveProperty(
      'claimed',
    )
  })

  it('needs the rated to hold half of the weight: exactly half is enough', () => {
    const half = [decider('d', 1), decider('e')]
    expect(measure(supportIndex, account(half))).toMatchObject({
      value: 50,
      parts: { rated: { value: 25, of: 50 } },
    })
    expect(measure(supportIndex, account([...half, evaluator('f')]))).toEqual({ unknown: 'rated-below-half' })
  })

  it('leaves out those beyond the circle and those who have left', () => {
    const others = [
      person('u', { roles: ['U'], influence: 3 }, -1),
      person('l', { roles: ['A'], left: true }, -1),
    ]
    expect(measure(supportIndex, account([decider('d', 1), ...others]))).toMatchObject({ value: 50 })
  })

  it('says why it is unknown', () => {
    expect(measure(supportIndex, account([]))).toEqual({ unknown: 'no-contacts' })
    expect(measure(supportIndex, account([decider('d')]))).toEqual({ unknown: 'column-missing' })
    expect(measure(supportIndex, account([decider('d')], { filled: ['contacts.support'] }))).toEqual({
      unknown: 'nobody-rated',
    })
  })

  it('weighs everyone alike where the import says nothing of roles', () => {
    expect(measure(supportIndex, account([person('p', {}, 3), person('q', {}, 0)]))).toMatchObject({
      value: 62.5,
    })
  })
})

describe('intimacy index', () => {
  it('weighs intimacy over those who have it rated', () => {
    const trusted = person('d', { roles: ['D'], influence: 5, ratings: [{ day: '2026-09-01', intimacy: 4 }] })
    const known = person('e', { roles: ['E'], influence: 2, ratings: [{ day: '2026-09-01', intimacy: 0 }] })
    expect(measure(intimacyIndex, account([trusted, known, evaluator('f', 2)]))).toMatchObject({
      value: (100 * 100) / 124,
      parts: { rated: { value: 31, of: 37 }, people: { value: 2, of: 3 } },
    })
  })

  it('never takes a blank for 0', () => {
    expect(measure(intimacyIndex, account([decider('d', 2)], { filled: ['contacts.intimacy'] }))).toEqual({
      unknown: 'no-intimacy',
    })
    expect(measure(intimacyIndex, account([decider('d', 2)]))).toEqual({ unknown: 'column-missing' })
    expect(measure(intimacyIndex, account([]))).toEqual({ unknown: 'no-contacts' })
  })
})

describe('rated share', () => {
  it('counts key persons with a rating in force, expired ones apart', () => {
    const old = person('o', { isKey: true, ratings: [{ day: '2026-04-02', support: 3 }] })
    const people = [decider('d', 0), decider('e'), old, evaluator('f', 1)]
    expect(measure(ratedShare, account(people))).toMatchObject({
      value: 1,
      of: 3,
      parts: { expired: { value: 1, of: 3 } },
    })
  })

  it('is unknown, not 0, without key persons or ratings', () => {
    expect(measure(ratedShare, account([evaluator('f', 1)]))).toEqual({ unknown: 'no-key-person' })
    expect(measure(ratedShare, account([person('p', {}, 1)]))).toEqual({ unknown: 'no-map-columns' })
    expect(measure(ratedShare, account([], { filled: ['contacts.is_key'] }))).toEqual({
      unknown: 'no-contacts',
    })
    expect(measure(ratedShare, account([decider('d')]))).toEqual({ unknown: 'column-missing' })
  })
})

describe('map status', () => {
  const status = (people: PersonLiteral[], more: Partial<DatasetLiteral> = {}) => {
    const measured = measure(mapStatus, account(people, { filled: ['contacts.decision_role'], ...more }))
    return 'value' in measured ? measured.value : measured.unknown
  }
  const influential = (support?: Support) => person('i', { influence: 4 }, support)

  it('climbs from no contacts to a decider who supports', () => {
    expect(status([])).toBe('0')
    expect(status([person('l', { roles: ['D'], left: true }, 3)])).toBe('0')
    expect(status([evaluator('e', 3)])).toBe('1')
    expect(status([decider('d'), evaluator('e', 3)])).toBe('?')
    expect(status([decider('d', 0)])).toBe('2')
    expect(status([decider('d', 0), influential(1)])).toBe('3')
    expect(status([decider('d', 1), influential(0)])).toBe('4')
    expect(status([person('d', { roles: ['A', 'U'] }, 1)])).toBe('4')
  })

  it('carries a mark where an approver or decider stands against us', () => {
    expect(status([decider('d', -1)])).toBe('2!')
    expect(status([decider('d', -1), decider('e', 2)])).toBe('4!')
    expect(status([influential(-1)])).toBe('2')
  })

  it('believes evidence before claims, and keeps what was claimed', () => {
    const literal = account([decider('d', 2)], {
      activities: [{ ...met, evidence: 'objection' }],
    })
    expect(measure(mapStatus, literal)).toMatchObject({ value: '2!', claimed: '4' })
  })

  it('is not measured where no column says who is key', () => {
    expect(status([person('p', {}, 3)], { filled: [] })).toBe('no-map-columns')
  })
})
