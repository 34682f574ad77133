import type { Person } from '../../model/dataset.ts'
import type { Intimacy, Support } from '../../model/scales.ts'
import type { AccountReview } from '../../metrics/review.ts'

/** Support and intimacy a person had at the end of the previous quarter, by the dated ratings, each null where unknown. */
export function previousScalesOf(
  one: AccountReview,
  person: Person,
): { support: Support | null; intimacy: Intimacy | null } {
  const { asOf } = one.slice.previousFacts.period
  let support: Support | null = null
  let intimacy: Intimacy | null = null
  for (const rating of person.ratings) {
    if (rating.day === null || rating.day > asOf) continue
    support = rating.support ?? support
    intimacy = rating.intimacy ?? intimacy
  }
  return { support, intimacy }
}

/** Where a person stood on both scales; null where either was blank. */
export function previousRatingOf(
  one: AccountReview,
  person: Person,
): { support: Support; intimacy: Intimacy } | null {
  const { support, intimacy } = previousScalesOf(one, person)
  return support === null || intimacy === null ? null : { support, intimacy }
}
