import type { Review } from '../../metrics/review.ts'
import { isWithheld } from '../audience/audience.ts'
import { rankAccounts } from '../lists/rank-accounts.ts'
import type { PagePlan } from '../page-plan.ts'

/** What a name stands for; its number is its place here. */
export const nameKinds = ['account', 'organization', 'unit', 'person'] as const

/** Something with a name and a page. Names are data and the same in every language, and so is where a page lies. */
export type NamedPage = readonly [
  name: string,
  /** A further name it is found by; empty where there is none. */
  alias: string,
  /** Below a language folder, without `.html`. */
  page: string,
  kind: number,
  /** Said beside the name: the tier of an account, the account of a person. */
  note: string,
]

const [ACCOUNT, ORGANIZATION, UNIT, PERSON] = [0, 1, 2, 3] as const

/**
 * Everything a reader may jump to, what matters most first: accounts in reading order, groups, our units, and the people
 * on the account pages. Who is not in the review's people is not here either.
 */
export function* listNames(review: Review, plan: PagePlan): Generator<NamedPage> {
  const ranked = rankAccounts(review)
  for (const index of ranked) {
    const { account, now } = review.accounts[index]!
    const alias = account.shortName !== null && account.shortName !== account.name ? account.shortName : ''
    yield [account.name, alias, plan.accounts[index]!, ACCOUNT, now.tier.tier ?? '']
  }
  for (const [index, { of }] of review.organizations.entries())
    yield [of.name, '', plan.organizations[index]!, ORGANIZATION, '']
  for (const [index, { of }] of review.units.entries()) yield [of.name, '', plan.units[index]!, UNIT, '']
  for (const index of ranked) {
    const { account, slice } = review.accounts[index]!
    for (const { person } of slice.people)
      if (!isWithheld(person.name))
        yield [person.name, '', plan.accounts[index]!, PERSON, account.shortName ?? account.name]
  }
}
