import type { Day } from '../../lib/day.ts'
import type { Plan } from '../../model/registers.ts'
import type { AccountSlice } from '../account-slice.ts'
import { isDueBy } from './due.ts'
import { isOpenPlan } from './plan-state.ts'

/**
 * What came of a promise: done by its earliest due date with evidence, or without; done later, or nobody says when;
 * not done and past its date; cancelled after it fell due.
 */
export type PromiseVerdict = 'kept' | 'unproven' | 'late' | 'undated' | 'overdue' | 'cancelled'

/** A promise that fell due, and how many days it was or is late: 0 where in time or unknown. */
export interface DuePromise {
  readonly plan: Plan
  readonly verdict: PromiseVerdict
  readonly daysLate: number
}

/** The verdict on a plan item that has fallen due by the as-of day. */
export function judgePromise(plan: Plan, asOf: Day): PromiseVerdict {
  if (plan.status === 'cancelled') return 'cancelled'
  if (isOpenPlan(plan, asOf)) return 'overdue'
  if (plan.doneOn === null) return 'undated'
  if (plan.firstDue !== null && plan.doneOn > plan.firstDue) return 'late'
  return plan.hasEvidence ? 'kept' : 'unproven'
}

const order: readonly PromiseVerdict[] = ['overdue', 'late', 'unproven', 'undated', 'cancelled', 'kept']

/** Promises that fell due in the quarter, and those due earlier and still open, the broken ones first. */
export function listPromises({ registers, period }: AccountSlice): DuePromise[] {
  const { asOf, flow } = period
  return registers.plans
    .filter((plan) => isDueBy(plan, asOf) && (plan.firstDue! >= flow.first || isOpenPlan(plan, asOf)))
    .map((plan) => {
      const verdict = judgePromise(plan, asOf)
      const end = verdict === 'overdue' ? asOf : verdict === 'late' ? plan.doneOn! : plan.firstDue!
      return { plan, verdict, daysLate: end - plan.firstDue! }
    })
    .sort(
      (a, b) =>
        order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
        b.daysLate - a.daysLate ||
        a.plan.index - b.plan.index,
    )
}
