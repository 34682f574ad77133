import type { Organization, Unit } from '../../model/dataset.ts'
import type { RollUp } from '../../metrics/review.ts'

/** The two kinds of group a report has pages for: customer groups, and units of ours. */
export type GroupKind = 'organization' | 'unit'

/** A group with its page. */
export interface Group {
  readonly kind: GroupKind
  readonly rollUp: RollUp<Organization> | RollUp<Unit>
  /** Below the language folder. */
  readonly path: string
}
