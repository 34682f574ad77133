import type { Period } from '../../model/quarter.ts'
import type { Plan } from '../../model/registers.ts'
import { isDueBy, isDueIn } from './due.ts'
import { isOpenPlan } from './plan-state.ts'

/** Plan items due earlier and still open, and of these and the ones due now those that were put off to a later date. */
export interface CarryOvers {
  readonly overdue: readonly Plan[]
  readonly carried: readonly Plan[]
}

export function findCarryOvers(plans: readonly Plan[], { flow, asOf }: Period): CarryOvers {
  const overdue = plans.filter((plan) => isDueBy(plan, flow.first - 1) && isOpenPlan(plan, asOf))
  const due = plans.filter((plan) => isDueIn(plan, flow))
  return { overdue, carried: [...overdue, ...due].filter(({ carriedOver }) => carriedOver > 0) }
}
