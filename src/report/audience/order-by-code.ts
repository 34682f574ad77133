import type { Review, RollUp } from '../../metrics/review.ts'
import type { Organization, Unit } from '../../model/dataset.ts'

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

/** A coded review in the order of its codes: the order of the ids they stand for would tell whose they are. */
export function orderByCode(review: Review): Review {
  const order = review.accounts.keys().toArray()
  order.sort((a, b) => byId(review.accounts[a]!.account, review.accounts[b]!.account))
  const placeOf = new Map(order.map((before, after) => [before, after]))
  const place = <Of extends Organization | Unit | null>(rollUp: RollUp<Of>): RollUp<Of> => ({
    ...rollUp,
    members: rollUp.members.map((at) => placeOf.get(at)!).toSorted((a, b) => a - b),
    weakest: rollUp.weakest === null ? null : placeOf.get(rollUp.weakest)!,
  })
  const accounts = order.map((at) => {
    const one = review.accounts[at]!
    const people = one.slice.people.toSorted((a, b) => byId(a.person, b.person))
    return { ...one, slice: { ...one.slice, people } }
  })
  return {
    ...review,
    accounts,
    portfolio: place(review.portfolio),
    organizations: review.organizations.toSorted((a, b) => byId(a.of, b.of)).map(place),
    units: review.units.toSorted((a, b) => byId(a.of, b.of)).map(place),
  }
}
