import type { AccountReview } from '../review.ts'
import { meetApprover, nameSponsor, planExecutiveMeeting, signAgreement, turnDecision } from './ask-rules.ts'
import type { Ask, AskRule } from './define-ask.ts'

/** Every rule, the most pressing first. */
export const askRules: readonly AskRule[] = [
  turnDecision,
  signAgreement,
  nameSponsor,
  meetApprover,
  planExecutiveMeeting,
]

/** More of one account is its team's work, not leadership's. */
const MOST = 2

/**
 * What an account asks of leadership: S and A only, at most two things, and nobody is to be met for two reasons; of the
 * sponsor where one is named.
 */
export function askLeadership(one: AccountReview): Ask[] {
  const { tier } = one.now.tier
  if (tier !== 'S' && tier !== 'A') return []
  const asks: Ask[] = []
  for (const { id, find } of askRules) {
    if (asks.length === MOST) break
    const found = find(one)
    if (found === null) continue
    const isAsked =
      found.whom.length > 0 && found.whom.every((person) => asks.some(({ whom }) => whom.includes(person)))
    if (!isAsked) asks.push({ rule: id, who: one.account.sponsor, ...found })
  }
  return asks
}
