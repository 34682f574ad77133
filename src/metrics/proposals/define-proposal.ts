import type { Day } from '../../lib/day.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { Words } from '../../model/words.ts'
import type { AccountReview } from '../review.ts'

/** One thing to do next quarter: about whom (position in `dataset.people`) and what made the rule say so. */
export interface ProposalCase {
  readonly person: number | null
  readonly values: Readonly<Record<string, number | string>>
  /** The day somebody wrote down for it. */
  readonly due?: Day | null
  readonly rows: readonly RowRef[]
}

/** A rule that proposes something for the next quarter. */
export interface ProposalRule {
  readonly id: string
  /** What to do. */
  readonly label: Words
  /** When the rule proposes it. */
  readonly description: Words
  readonly find: (one: AccountReview) => readonly ProposalCase[]
}

/** Types a rule; the registry lists it. */
export function defineProposal(rule: ProposalRule): ProposalRule {
  return rule
}
