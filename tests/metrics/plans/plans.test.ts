import { describe, expect, it } from 'vitest'
import { actionClosure } from '../../../src/metrics/plans/action-closure.ts'
import { planAttainment } from '../../../src/metrics/plans/plan-attainment.ts'
import type { DatasetLiteral } from '../build-dataset.ts'
import { measure } from '../measure.ts'

type PlanLiteral = NonNullable<DatasetLiteral['plans']>[number]

const planned = (...plans: Partial<PlanLiteral>[]): DatasetLiteral => ({
  accounts: [{ id: 'a', tier: 'A' }],
  people: [
    { id: 'p', account: 'a', roles: ['D'], ratings: [{ day: '2026-09-01', support: 2 }] },
    { id: 'q', account: 'a', roles: ['E'] },
  ],
  plans: plans.map((plan, at) => ({ id: `plan${at}`, account: 'a', person: 'p', ...plan })),
})

describe('plan attainment', () => {
  const target = (over: Partial<PlanLiteral> = {}) => ({
    target: 2 as const,
    due: '2026-09-30',
    approval: 'approved' as const,
    ...over,
  })

  it('is targets reached and approved, of those due in the quarter', () => {
    const literal = planned(
      target(),
      target({ target: 3 }),
      target({ approval: 'pending' }),
      target({ person: 'q' }),
      target({ due: '2026-10-01' }),
    )
    expect(measure(planAttainment, literal)).toMatchObject({ value: 1, of: 4 })
  })

  it('counts by the earliest due date, and names what was due earlier and is still open', () => {
    const moved = target({ firstDue: '2026-06-30', due: '2026-09-30', carriedOver: 1 })
    expect(measure(planAttainment, planned(target(), moved))).toMatchObject({
      value: 1,
      of: 1,
      parts: { carriedOver: { value: 1, of: 2 }, overdue: { value: 1 } },
    })
    const still = target({ due: '2026-06-30' })
    expect(measure(planAttainment, planned(target({ carriedOver: 2 }), still))).toMatchObject({
      parts: { carriedOver: { value: 1, of: 2 }, overdue: { value: 1 } },
    })
    expect(measure(planAttainment, planned(moved))).toEqual({ unknown: 'nothing-due' })
  })

  it('keeps due what was cancelled on its day or later, or nobody knows when', () => {
    const cancelled = (doneOn?: string) =>
      target({ target: 3, status: 'cancelled', ...(doneOn === undefined ? {} : { doneOn }) })
    const literal = planned(cancelled('2026-09-29'), cancelled('2026-09-30'), cancelled())
    expect(measure(planAttainment, literal)).toMatchObject({ value: 0, of: 2 })
  })

  it('says what is missing', () => {
    expect(measure(planAttainment, planned())).toEqual({ unknown: 'table-missing' })
    expect(measure(planAttainment, planned({ target: 2, due: '2026-09-30' }))).toEqual({
      unknown: 'column-missing',
    })
  })
})

describe('action closure', () => {
  it('is done by its earliest date with evidence, of all due in the quarter', () => {
    const done = { due: '2026-08-31', status: 'done' as const, doneOn: '2026-08-31' }
    const literal = planned(
      { ...done, hasEvidence: true },
      done,
      { ...done, doneOn: '2026-09-01', hasEvidence: true },
      { due: '2026-08-31', status: 'done', hasEvidence: true },
      { due: '2026-08-31', status: 'open' },
      { ...done, due: '2026-12-31', firstDue: '2026-08-30', hasEvidence: true },
    )
    expect(measure(actionClosure, literal)).toMatchObject({
      value: 1,
      of: 6,
      parts: { withoutEvidence: { value: 1 }, carriedOver: { value: 0, of: 6 }, overdue: { value: 0 } },
    })
  })
})
