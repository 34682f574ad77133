import type { Day } from '../../lib/day.ts'
import type { Plan } from '../../model/registers.ts'
import type { Span } from '../../model/quarter.ts'

/**
 * Due is the earliest due date known: moving it does not put off a promise. Cancelled stays due, unless it was
 * cancelled before that day.
 */
export function isDueBy({ firstDue, status, doneOn }: Plan, day: Day): boolean {
  if (firstDue === null || firstDue > day) return false
  return status !== 'cancelled' || doneOn === null || doneOn >= firstDue
}

/** Due inside a span of days. */
export function isDueIn(plan: Plan, { first, last }: Span): boolean {
  return isDueBy(plan, last) && plan.firstDue! >= first
}
