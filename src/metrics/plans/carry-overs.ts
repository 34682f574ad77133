import type { Period } from '../../model/quarter.ts'
import type { Plan } from '../../model/registers.ts'
import { isDueBy, isDueIn } from './due.ts'
import { isOpenPlan } from './plan-state.ts'

/** Plan items due in a quarter, those due earlier and still open, and of both the ones put off to a later date. */
export interface CarryOvers {
  readonly due: readonly Plan[]
  readonly overdue: readonly Plan[]
  readonly carried: readonly Plan[]
}

export function findCarryOvers(plans: readonly Plan[], { flow, asOf }: Period): CarryOvers {
  const overdue = plans.filter((plan) => isDueBy(plan, flow.first - 1) && isOpenPlan(plan, asOf))
  const due = plans.filter((plan) => isDueIn(plan, flow))
  return { due, overdue, carried: [...overdue, ...due].filter(({ carriedOver }) => carriedOver > 0) }
}
