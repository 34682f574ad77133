import { mergeNumbers } from '../../lib/merge-numbers.ts'
import type { AccountSlice, PersonState } from '../account-slice.ts'
import type { CircleMember } from './circle-member.ts'

/** People of the decision circle, by id. */
export function findCircle(slice: AccountSlice): PersonState[] {
  return slice.people.filter((state) => state.inCircle)
}

/** The circle as it would vote by credible support: 1 and up for us, −1 against us, neutral and unrated open. */
export function seatCircle(slice: AccountSlice): CircleMember[] {
  return findCircle(slice).map(({ person, weight, credible }) => ({
    id: person.id,
    weight,
    side: credible === null || credible === 0 ? 'open' : credible > 0 ? 'pro' : 'con',
    chain: person.decisionChain,
  }))
}

/** Employed people who approve or decide. */
export function findDeciders(slice: AccountSlice): PersonState[] {
  return slice.people.filter(
    ({ employed, person }) => employed && (person.roles.includes('A') || person.roles.includes('D')),
  )
}

/** Approvers and deciders who stand against us: the outlook is contested by them, whatever it is. */
export function findContesting(slice: AccountSlice): PersonState[] {
  return findDeciders(slice).filter(({ credible }) => credible === -1)
}

/** Weight of the circle's rated people and of all of it: support index and eyes rest on the first. */
export function measureRatedWeight(slice: AccountSlice): { readonly rated: number; readonly all: number } {
  let rated = 0
  let all = 0
  for (const { weight, support } of findCircle(slice)) {
    all += weight
    if (support !== null) rated += weight
  }
  return { rated, all }
}

/** Rows behind a number over some people: their records and the ratings in force. */
export function rowsOfPeople(people: readonly PersonState[]): number[] {
  return mergeNumbers(
    people.flatMap(({ person, supportRating, supported }) => [
      person.rows,
      supportRating === null ? [] : [supportRating.row],
      supported.rows,
    ]),
  )
}
