import type { AccountFacts } from '../../metrics/facts/account-facts.ts'
import type { AccountReview, Review } from '../../metrics/review.ts'

/** Accounts with an effective contact in a quarter; a lower bound where the log begins inside it. */
export interface Reached {
  readonly value: number
  readonly of: number
  readonly atLeast: boolean
}

/** Counts the accounts met in a quarter; null without a log, and where a log too short to tell shows none. */
export function countReached(
  { accounts, dataset }: Review,
  factsOf: (one: AccountReview) => Pick<AccountFacts, 'quarter' | 'covers'> = ({ slice }) => slice.facts,
): Reached | null {
  if (!dataset.tables.has('activities')) return null
  const value = accounts.filter((one) => factsOf(one).quarter.all > 0).length
  const atLeast = !accounts.some((one) => factsOf(one).covers.flow)
  return atLeast && value === 0 ? null : { value, of: accounts.length, atLeast }
}
