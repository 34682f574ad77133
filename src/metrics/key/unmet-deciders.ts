import type { AccountSlice, PersonState } from '../account-slice.ts'
import { findDeciders } from '../decision/decision-circle.ts'

/** Approvers and deciders whom the whole log has never seen in a contact of c ≥ 0.5; empty where it names no customer people. */
export function listUnmetDeciders(slice: AccountSlice): PersonState[] {
  const { facts, dataset } = slice
  if (dataset.logStart === null || !facts.namesPeople) return []
  return findDeciders(slice).filter(
    ({ person }) => (facts.people.get(person.index)?.lastContact ?? null) === null,
  )
}
