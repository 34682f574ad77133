import type { Day } from '../../lib/day.ts'
import type { Plan } from '../../model/registers.ts'
import type { Span } from '../../model/quarter.ts'

/** Done by its status, inside a span of days. Without a day nobody can say when, so it is not. */
export function isDoneWithin({ status, doneOn }: Plan, { first, last }: Span): boolean {
  return status === 'done' && doneOn !== null && doneOn >= first && doneOn <= last
}

/**
 * Still to be done as of a day: not cancelled, and not done by then. A blank status is open; done without a day is done
 * throughout.
 */
export function isOpenPlan({ status, doneOn }: Plan, asOf: Day): boolean {
  if (status === 'cancelled') return false
  return status !== 'done' || (doneOn !== null && doneOn > asOf)
}
