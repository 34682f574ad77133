import { describe, expect, it } from 'vitest'
import { decisionMargin } from '../../../src/metrics/key/decision-margin.ts'
import { decisionOutlook } from '../../../src/metrics/key/decision-outlook.ts'
import type { DecisionRole, Support } from '../../../src/model/scales.ts'
import type { ActivityLiteral, DatasetLiteral, PersonLiteral } from '../build-dataset.ts'
import { buildSettings } from '../build-dataset.ts'
import { measure } from '../measure.ts'

const person = (
  id: string,
  role: DecisionRole,
  support: Support | null,
  more: Partial<PersonLiteral> = {},
): PersonLiteral => ({
  id,
  account: 'a',
  roles: [role],
  ratings: support === null ? [] : [{ day: '2026-09-01', support }],
  ...more,
})
const account = (people: PersonLiteral[], activities: ActivityLiteral[] = []): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'S' }],
  people,
  activities,
  // what a log shows of half a year it must have seen
  ...(activities.length > 0 ? { logStart: '2026-01-01' } : {}),
})

describe('decision outlook of an account', () => {
  it('gives the band of weight and of heads, and the verdict', () => {
    // roles A 5, E 3, S 2 × influence 3, assumed: weights 15, 9, 6
    const map = account([person('ann', 'A', 2), person('eve', 'E', null), person('sam', 'S', -1)])
    expect(measure(decisionOutlook, map)).toMatchObject({
      value: 'open',
      parts: {
        'weight-pro': { value: 15, of: 30 },
        'weight-open': { value: 9, of: 30 },
        'weight-con': { value: 6, of: 30 },
        'heads-pro': { value: 1, of: 3 },
        'heads-open': { value: 1, of: 3 },
        'heads-con': { value: 1, of: 3 },
        contestedBy: { value: 0, of: 1 },
      },
    })
    expect(measure(decisionMargin, map)).toMatchObject({ value: 1, parts: { outlook: { value: 'open' } } })
  })

  it('leaves out users, and people who have left', () => {
    const map = account([
      person('ann', 'A', 2),
      person('uma', 'U', -1),
      person('len', 'E', -1, { leftOn: '2026-08-01' }),
    ])
    expect(measure(decisionOutlook, map)).toMatchObject({
      value: 'secured',
      parts: { 'heads-pro': { value: 1, of: 1 } },
    })
  })

  it('is contested by an approver or decider at −1, even while it is secured', () => {
    const map = account([
      person('ann', 'A', 2),
      person('dan', 'D', -1, { influence: 1 }),
      person('eve', 'E', 2),
    ])
    expect(measure(decisionOutlook, map)).toMatchObject({
      value: 'secured',
      parts: { contestedBy: { value: 1, of: 2 } },
    })
  })

  it('is read on evidence, with the claimed verdict beside it where that differs', () => {
    // the log shows evidence for others, so a claim of 2 could have been shown for Ann; it supports 0
    const people = [person('ann', 'A', 2), person('eve', 'E', 0)]
    const activities: ActivityLiteral[] = [
      { day: '2026-09-10', people: ['ann'], staff: [] },
      { day: '2026-09-11', people: ['eve'], evidence: 'positive_statement' },
    ]
    const two = account([...people, person('ian', 'I', 1)], activities)
    expect(measure(decisionOutlook, two)).toMatchObject({ value: 'open', claimed: 'secured' })
    expect(measure(decisionOutlook, account(people))).not.toHaveProperty('claimed')
  })

  it('never gets better by a higher claim that the log could show and does not', () => {
    const claim = (support: Support) =>
      measure(
        decisionOutlook,
        account(
          [person('ann', 'A', support), person('eve', 'E', 0)],
          [{ day: '2026-09-11', people: ['eve'], evidence: 'positive_statement' }],
        ),
      )
    for (const support of [1, 2, 3] as const) expect(claim(support)).toMatchObject({ value: 'open' })
  })

  it('is not measured where nobody of the circle is rated, or the rating has expired', () => {
    expect(measure(decisionOutlook, account([person('ann', 'A', null), person('uma', 'U', 3)]))).toEqual({
      unknown: 'nobody-rated',
    })
    const old = account([person('ann', 'A', null, { ratings: [{ day: '2026-03-01', support: 2 }] })])
    expect(measure(decisionOutlook, old)).toEqual({ unknown: 'nobody-rated' })
    expect(measure(decisionMargin, old)).toEqual({ unknown: 'nobody-rated' })
  })

  it('is not measured where no column says who decides', () => {
    const people: PersonLiteral[] = [
      { id: 'ann', account: 'a', ratings: [{ day: '2026-09-01', support: 2 }] },
    ]
    expect(measure(decisionOutlook, account(people))).toEqual({ unknown: 'no-map-columns' })
  })

  it('is not measured without contacts, nor where roles weigh nothing', () => {
    expect(measure(decisionOutlook, { ...account([]), filled: ['contacts.decision_role'] })).toEqual({
      unknown: 'no-contacts',
    })
    const settings = buildSettings({ roleWeights: { A: 0, D: 0, E: 0, I: 0, S: 0, U: 0, none: 0 } })
    expect(measure(decisionOutlook, account([person('ann', 'A', 2)]), { settings })).toEqual({
      unknown: 'no-weight',
    })
  })

  it('takes the worst decision chain', () => {
    const map = account([
      person('ann', 'A', 2, { decisionChain: 'commercial' }),
      person('eve', 'E', -1, { decisionChain: 'technical' }),
    ])
    expect(measure(decisionOutlook, map)).toMatchObject({
      value: 'lost',
      parts: { 'chain-commercial': { value: 'secured' }, 'chain-technical': { value: 'lost' } },
    })
  })
})
