import { describe, expect, it } from 'vitest'
import { customerGoals } from '../../../src/metrics/key/customer-goals.ts'
import { planCoverage } from '../../../src/metrics/key/plan-coverage.ts'
import { parseQuarter } from '../../../src/model/quarter.ts'
import type { DatasetLiteral, PersonLiteral } from '../build-dataset.ts'
import { measure } from '../measure.ts'

type Plans = NonNullable<DatasetLiteral['plans']>
const key = (id: string): PersonLiteral => ({ id, account: 'a', isKey: true })
const account = (plans: Plans, tier: 'S' | 'A' | 'B' = 'A'): DatasetLiteral => ({
  accounts: [{ id: 'a', tier }],
  people: [key('p'), key('q'), key('r'), { id: 'n', account: 'a', isKey: false }],
  plans,
})
const whole = { account: 'a', target: 2, owner: 'Lin', due: '2026-12-31', status: 'open' } as const

describe('plan coverage', () => {
  it('counts key persons with an open item that names target, owner and due date', () => {
    const { due: _, ...noDue } = whole
    const plans: Plans = [
      { ...whole, id: '1', person: 'p' },
      { ...whole, id: '2', person: 'p' },
      { ...noDue, id: '3', person: 'q' },
      { ...whole, id: '4', person: 'r', status: 'done', doneOn: '2026-09-30' },
      { ...whole, id: '5', person: 'n' },
      { ...whole, id: '6' },
    ]
    expect(measure(planCoverage, account(plans))).toMatchObject({
      value: 1,
      of: 3,
      parts: { anyOpen: { value: 2, of: 3 } },
    })
  })

  it('takes an item done later for open at the quarter end, a cancelled one never', () => {
    const plans: Plans = [
      { ...whole, id: '1', person: 'p', status: 'done', doneOn: '2026-10-01' },
      { ...whole, id: '2', person: 'q', status: 'cancelled' },
      { ...whole, id: '3', person: 'r', status: 'done' },
    ]
    expect(measure(planCoverage, account(plans))).toMatchObject({ value: 1, of: 3 })
  })

  it('leaves out what an export of then shows not to have been planned yet', () => {
    const plans: Plans = [
      { ...whole, id: '1', person: 'p' },
      { ...whole, id: '2', person: 'q', absentUntil: parseQuarter('2026-Q2')! },
    ]
    const at = (quarter: string) => measure(planCoverage, account(plans), { quarter })
    expect([at('2026-Q3'), at('2026-Q2'), at('2026-Q1')]).toMatchObject([
      { value: 2 },
      { value: 1 },
      { value: 1 },
    ])
  })

  it('is 0 where no key person has one, and unknown without plans or key persons', () => {
    expect(measure(planCoverage, account([{ ...whole, id: '1' }]))).toMatchObject({ value: 0, of: 3 })
    expect(measure(planCoverage, account([]))).toEqual({ unknown: 'table-missing' })
    expect(measure(planCoverage, { ...account([]), people: [] })).toEqual({ unknown: 'no-map-columns' })
  })
})

describe('goals of the customer', () => {
  const helped = {
    account: 'a',
    customerGoal: 'shorter outages',
    status: 'done',
    hasEvidence: true,
    doneOn: '2025-10-01',
  } as const

  it('are helped by an action done with evidence in the rolling year', () => {
    const plans: Plans = [
      { ...helped, id: '1', person: 'p' },
      { ...helped, id: '2', person: 'q', hasEvidence: false },
      { ...helped, id: '3', person: 'r', doneOn: '2025-09-30' },
      { ...helped, id: '4' },
    ]
    expect(measure(customerGoals, account(plans))).toMatchObject({
      value: 1,
      of: 3,
      parts: { named: { value: 3, of: 3 } },
    })
  })

  it('are asked for in tiers S and A only', () => {
    const plans: Plans = [{ ...helped, id: '1', person: 'p' }]
    expect(measure(customerGoals, account(plans, 'S'))).toMatchObject({ value: 1, of: 3 })
    expect(measure(customerGoals, account(plans, 'B'))).toEqual({ unknown: 'not-applicable' })
  })

  it('are unknown where plans never name one', () => {
    expect(measure(customerGoals, account([{ ...whole, id: '1' }]))).toEqual({ unknown: 'column-missing' })
    expect(measure(customerGoals, account([]))).toEqual({ unknown: 'table-missing' })
  })
})
