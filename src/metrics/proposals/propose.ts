import type { AccountReview } from '../review.ts'
import { type ProposalCase, type ProposalRule } from './define-proposal.ts'
import { renewAgreement, secondEye } from './flag-proposals.ts'
import { fillRole, meetOverdue, proveCoach } from './people-proposals.ts'
import { rateFirst, winSupport } from './support-proposals.ts'

/** Every rule, the most pressing first. */
export const proposalRules: readonly ProposalRule[] = [
  rateFirst,
  secondEye,
  meetOverdue,
  fillRole,
  proveCoach,
  renewAgreement,
  winSupport,
]

/** A proposal for next quarter and the id of the rule that made it. */
export interface Proposal extends ProposalCase {
  readonly rule: string
}

/** What the rules propose for an account next quarter, rule by rule; to be won are those no other rule names. */
export function propose(one: AccountReview): Proposal[] {
  const proposals = proposalRules.flatMap(({ id, find }) =>
    find(one).map((found) => ({ rule: id, ...found })),
  )
  const isWin = ({ rule }: Proposal): boolean => rule === winSupport.id
  const named = new Set(proposals.filter((each) => !isWin(each)).map(({ person }) => person))
  return proposals.filter((each) => !isWin(each) || !named.has(each.person))
}
