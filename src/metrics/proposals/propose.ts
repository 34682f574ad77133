import type { AccountReview } from '../review.ts'
import { type ProposalCase, type ProposalRule } from './define-proposal.ts'
import { renewAgreement, secondEye } from './flag-proposals.ts'
import { fillRole, meetOverdue, proveCoach } from './people-proposals.ts'

/** Every rule, the most pressing first. */
export const proposalRules: readonly ProposalRule[] = [
  secondEye,
  meetOverdue,
  fillRole,
  proveCoach,
  renewAgreement,
]

/** A proposal for next quarter and the id of the rule that made it. */
export interface Proposal extends ProposalCase {
  readonly rule: string
}

/** What the rules propose for an account next quarter, rule by rule. */
export function propose(one: AccountReview): Proposal[] {
  return proposalRules.flatMap(({ id, find }) => find(one).map((found) => ({ rule: id, ...found })))
}
