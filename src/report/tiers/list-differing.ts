import type { Flag } from '../../metrics/review.ts'
import type { OfAccount } from '../account-columns.ts'
import { rankAccounts } from '../lists/rank-accounts.ts'
import type { PageContext } from '../page-context.ts'

/** An account whose given tier is not the audit's. */
export interface Differing extends OfAccount {
  readonly flag: Flag
  /** The account deserves a higher tier than it has. */
  readonly rises: boolean
}

/** Accounts whose tier does not fit, those that should rise first, in reading order. */
export function listFlagged({ review }: PageContext): Differing[] {
  return rankAccounts(review)
    .flatMap((index) =>
      review.accounts[index]!.flags.filter(({ id }) => id === 'tier-mismatch').map((flag) => ({
        index,
        flag,
        rises: Number(flag.values['steps']) > 0,
      })),
    )
    .toSorted((a, b) => Number(b.rises) - Number(a.rises))
}
