import type { AccountSlice, PersonState } from '../account-slice.ts'
import type { EvidenceItem } from '../facts/account-facts.ts'
import { judgeEvidence } from '../facts/whole-evidence.ts'
import { dayOfRating } from '../movement/rating-day.ts'
import { judgeApproval } from './approval.ts'
import type { Rise } from './rise.ts'

/**
 * What speaks against a rise. no-evidence: nothing for us lies between the two ratings · self-approved: the approver is
 * the rater · not-approved: the approver is blank · no-plan: no completed and approved plan item stands for it.
 */
export type RiseFinding = 'no-evidence' | 'self-approved' | 'not-approved' | 'no-plan'

/** Whether the log can be silent on a rise at all: it goes back to the old rating and shows evidence of some kind. */
function canShowEvidence({ dataset, facts }: AccountSlice, since: number): boolean {
  const shows =
    dataset.filledColumns.has('activities.evidence') || dataset.filledColumns.has('activities.direction')
  return facts.namesPeople && shows && dataset.logStart !== null && dataset.logStart <= since
}

/** Judges a rise by evidence, approval and plans, each only where the import uses it. */
export function judgeRise(
  { from, to }: Rise,
  { person }: Pick<PersonState, 'person'>,
  slice: AccountSlice,
  evidence: readonly EvidenceItem[],
): RiseFinding[] {
  const { dataset, edition, settings, registers, period } = slice
  const [first, last] = [from, to].map((rating) => dayOfRating(rating, edition, settings.fiscalYearStart))
  const isBetween = (day: number): boolean => day > first! && day <= last!
  const findings: RiseFinding[] = []

  const shown = evidence.some(
    (item) => item.person === person.index && isBetween(item.day) && judgeEvidence(item) === 'for',
  )
  if (!shown && canShowEvidence(slice, first!)) findings.push('no-evidence')

  const approval = judgeApproval(to, dataset)
  if (approval === 'missing') findings.push('not-approved')
  if (approval === 'self') findings.push('self-approved')

  // done after the old rating and by the as-of day: a rating may be written before the item is closed
  const stands = registers.plans.some(
    (plan) =>
      plan.person === person.index &&
      plan.status === 'done' &&
      plan.approval === 'approved' &&
      plan.doneOn !== null &&
      plan.doneOn > first! &&
      plan.doneOn <= period.asOf &&
      (plan.target === null || plan.target >= to.support!),
  )
  if (dataset.plans.length > 0 && !stands) findings.push('no-plan')
  return findings
}
