import { isKnown, type Measurement } from '../model/measurement.ts'
import type { AccountSlice, PersonState } from './account-slice.ts'

/** The account as its ratings claim it: every claim is believed. Measured like the real one, it gives the claimed number. */
export function asClaimed(slice: AccountSlice): AccountSlice {
  if (slice.people.every(({ credible, support }) => credible === support)) return slice
  return {
    ...slice,
    people: slice.people.map((state): PersonState => ({ ...state, credible: state.support })),
  }
}

/** A number computed on what evidence supports, with the claimed one beside it where that differs. */
export function measureWithClaim(
  slice: AccountSlice,
  measure: (slice: AccountSlice) => Measurement,
): Measurement {
  const proven = measure(slice)
  const claimedSlice = asClaimed(slice)
  if (claimedSlice === slice || !isKnown(proven)) return proven
  const claimed = measure(claimedSlice)
  if (!isKnown(claimed) || claimed.value === proven.value) return proven
  return { ...proven, claimed: claimed.value }
}
