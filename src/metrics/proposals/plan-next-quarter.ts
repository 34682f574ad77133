import type { Day } from '../../lib/day.ts'
import type { Plan } from '../../model/registers.ts'
import { shiftQuarter, spanOfQuarter } from '../../model/quarter.ts'
import { isOpenPlan } from '../plans/plan-state.ts'
import type { AccountReview } from '../review.ts'
import { type Proposal, propose } from './propose.ts'

/** The next quarter of an account: what is planned, and what the rules propose beside it. */
export interface NextQuarter {
  /** Still to be done and due by its end; without a due date too, or it would never come up. By due date. */
  readonly given: readonly { readonly plan: Plan; readonly due: Day | null; readonly overdue: boolean }[]
  /** Rule by rule; about nobody for whom something is planned already. */
  readonly proposals: readonly Proposal[]
}

/** Puts plans and proposals together. */
export function planNextQuarter(one: AccountReview): NextQuarter {
  const { registers, period, settings } = one.slice
  const { asOf } = period
  const { last } = spanOfQuarter(shiftQuarter(period.quarter, 1), settings.fiscalYearStart)
  const given = registers.plans
    .filter((plan) => isOpenPlan(plan, asOf))
    .map((plan) => ({
      plan,
      due: plan.due ?? plan.firstDue,
      overdue: plan.firstDue !== null && plan.firstDue <= asOf,
    }))
    .filter(({ due }) => due === null || due <= last)
    .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || a.plan.index - b.plan.index)
  const planned = new Set(given.map(({ plan }) => plan.person))
  return {
    given,
    proposals: propose(one).filter(({ person }) => person === null || !planned.has(person)),
  }
}
