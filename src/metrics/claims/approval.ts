import { foldName } from '../../lib/fold-text.ts'
import type { Dataset, Rating } from '../../model/dataset.ts'

/** Who approved a rating: another than the rater, the rater alone (self), or nobody. */
export type Approval = 'approved' | 'self' | 'missing'

/** Whether the import fills a column for the approver at all; without it no rating can be said to lack one. */
export function usesApproval({ filledColumns }: Pick<Dataset, 'filledColumns'>): boolean {
  return filledColumns.has('ratings.approved_by') || filledColumns.has('contacts.approved_by')
}

/** How a rating was approved; null where the import has no column for it. */
export function judgeApproval(
  { ratedBy, approvedBy }: Pick<Rating, 'ratedBy' | 'approvedBy'>,
  dataset: Pick<Dataset, 'filledColumns'>,
): Approval | null {
  if (!usesApproval(dataset)) return null
  if (approvedBy === null) return 'missing'
  return ratedBy !== null && foldName(ratedBy) === foldName(approvedBy) ? 'self' : 'approved'
}
