import type { AccountMeasures, AccountReview } from '../../metrics/review.ts'
import type { PersonState } from '../../metrics/account-slice.ts'
import type { EditionContext, PageContext } from '../page-context.ts'
import { openPage } from '../page-context.ts'

/** One account seen from its page. */
export interface AccountContext extends PageContext {
  readonly one: AccountReview
  /** The quarter before, recomputed today; null where history does not reach back. */
  readonly before: AccountMeasures | null
  /** The file of the account's source rows, below the edition. */
  readonly evidence: string
  /** Employed people of the decision circle, heaviest first. */
  readonly circle: readonly PersonState[]
  /** True where not one effective contact lies in the rolling year. */
  readonly silent: boolean
}

export function openAccount(edition: EditionContext, index: number): AccountContext {
  const path = edition.plan.accounts[index]!
  const one = edition.review.accounts[index]!
  return {
    ...openPage(edition, path),
    one,
    before: one.history.at(-2) ?? null,
    evidence: evidencePath(path),
    circle: one.slice.people
      .filter(({ inCircle, employed }) => inCircle && employed)
      .toSorted((a, b) => b.weight - a.weight || a.person.index - b.person.index),
    silent: one.slice.facts.rollingYear.all === 0,
  }
}

/** `accounts/x` → `evidence/x.json`. */
export function evidencePath(accountPath: string): string {
  return accountPath.replace(/^accounts\//, 'evidence/') + '.json'
}
