import type { Organization, Unit } from '../../model/dataset.ts'
import type { Distribution, RollUp } from '../../metrics/review.ts'
import type { EditionContext } from '../page-context.ts'

/** The two kinds of group a report has pages for: customer groups, and units of ours. */
export type GroupKind = 'organization' | 'unit'

/** A group with its page. */
export interface Group {
  readonly kind: GroupKind
  readonly rollUp: RollUp<Organization> | RollUp<Unit>
  /** Below the language folder. */
  readonly path: string
}

/** Every group of a kind, in the order of ids. */
export function listGroups(edition: EditionContext, kind: GroupKind): Group[] {
  const { review, plan } = edition
  return kind === 'organization'
    ? review.organizations.map((rollUp, index) => ({ kind, rollUp, path: plan.organizations[index]! }))
    : review.units.map((rollUp, index) => ({ kind, rollUp, path: plan.units[index]! }))
}

/** Accounts at risk or critical. */
export function countBad({ bands }: Distribution): number {
  return bands['at-risk'] + bands.critical
}
