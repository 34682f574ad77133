import { opener } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { FindingModel } from '../page-parts/parts.ts'
import type { Opener } from '../page-parts/text.ts'

/** A sentence the overview could say; the heaviest are said. */
export interface FindingCandidate {
  /** Larger is said first. */
  readonly weight: number
  /** Positions in `review.accounts` it is about; empty for one about the whole portfolio. */
  readonly accounts: readonly number[]
  readonly finding: FindingModel
}

/** An account's name as a link to its page. */
export function accountLink(context: PageContext, index: number): Opener {
  const { account } = context.review.accounts[index]!
  return opener(account.shortName ?? account.name, context.href(context.plan.accounts[index]!))
}

/** How heavy a finding about an account is, by its tier: S 4, A 3, B 2, C 1, none 1. */
export function tierWeight(context: PageContext, index: number): number {
  const { tier } = context.review.accounts[index]!.now.tier
  return tier === null ? 1 : 4 - ['S', 'A', 'B', 'C'].indexOf(tier)
}
