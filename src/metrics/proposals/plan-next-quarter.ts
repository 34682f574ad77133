import type { Day } from '../../lib/day.ts'
import type { StaffReference } from '../../model/dataset.ts'
import type { Plan } from '../../model/registers.ts'
import { shiftQuarter, spanOfQuarter } from '../../model/quarter.ts'
import { isOpenPlan } from '../plans/plan-state.ts'
import type { AccountReview } from '../review.ts'
import { type Proposal, propose } from './propose.ts'

/** A plan item that is still to be done. */
export interface GivenStep {
  readonly plan: Plan
  /** As planned now; the earliest date it was ever due on says whether it is overdue. */
  readonly due: Day | null
  readonly overdue: boolean
}

/** The next quarter of an account: what is planned, and what the rules propose beside it. One list, wherever it is shown. */
export interface NextQuarter {
  /** Due by its end; without a due date too, or it would never come up. By due date. */
  readonly given: readonly GivenStep[]
  /** Planned items that fall due later. */
  readonly later: number
  /** Rule by rule. A rule speaks of whom it finds, planned for or not: a plan item need not be what the rule asks for. */
  readonly proposals: readonly Proposal[]
}

/** Puts plans and proposals together. */
export function planNextQuarter(one: AccountReview): NextQuarter {
  const { registers, period, settings } = one.slice
  const { asOf } = period
  const { last } = spanOfQuarter(shiftQuarter(period.quarter, 1), settings.fiscalYearStart)
  const open = registers.plans
    .filter((plan) => isOpenPlan(plan, asOf))
    .map((plan) => ({
      plan,
      due: plan.due ?? plan.firstDue,
      overdue: plan.firstDue !== null && plan.firstDue <= asOf,
    }))
  const given = open
    .filter(({ due }) => due === null || due <= last)
    .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || a.plan.index - b.plan.index)
  return { given, later: open.length - given.length, proposals: propose(one) }
}

/** Who of ours would do what is proposed: whoever the person is with, else the account's manager. */
export function findOwner({ slice, account }: AccountReview, person: number | null): StaffReference | null {
  const own = slice.people.find((state) => state.person.index === person)?.person.owner
  return own ?? account.accountManager
}
