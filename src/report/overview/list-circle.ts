import type { PersonState } from '../../metrics/account-slice.ts'
import type { Review } from '../../metrics/review.ts'

/** Someone of an account's decision circle; `index` is the account's position in `review.accounts`. */
export interface CirclePerson {
  readonly index: number
  readonly state: PersonState
}

/** Everyone employed in any decision circle, account by account. */
export function listCircle(review: Review): CirclePerson[] {
  return review.accounts.flatMap(({ slice }, index) =>
    slice.people.filter(({ inCircle, employed }) => inCircle && employed).map((state) => ({ index, state })),
  )
}
