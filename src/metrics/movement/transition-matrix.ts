import type { Review } from '../review.ts'
import { findMovementEnds, hasRatingHistory, listKeyTransitions, type Standing } from './transitions.ts'

/** Key persons by where they stood at the previous quarter end and where they stand now. */
export interface TransitionMatrix {
  /** Cells with somebody in them: from top to bottom of the scale, then unrated, expired, absent, left, vanished. */
  readonly cells: readonly { readonly from: Standing; readonly to: Standing; readonly people: number }[]
  readonly people: number
  /** Accounts whose previous quarter end can be rebuilt, and those whose can't. */
  readonly measured: number
  readonly unmeasured: number
}

const order: readonly Standing[] = [3, 2, 1, 0, -1, 'unrated', 'expired', 'absent', 'left', 'vanished']

/** Adds up the movements of key persons over some accounts of a review (positions in `review.accounts`). */
export function measureTransitionMatrix(review: Review, members: readonly number[]): TransitionMatrix {
  const counts = order.map(() => order.map(() => 0))
  let measured = 0
  let people = 0
  for (const member of members) {
    const { slice } = review.accounts[member]!
    const ends = findMovementEnds(slice)
    if (!slice.mapColumns.any || !hasRatingHistory(slice, ends)) continue
    measured++
    for (const { from, to } of listKeyTransitions(slice, ends)) {
      counts[order.indexOf(from)]![order.indexOf(to)]!++
      people++
    }
  }
  const cells = order.flatMap((from, row) =>
    order.flatMap((to, column) => {
      const count = counts[row]![column]!
      return count === 0 ? [] : [{ from, to, people: count }]
    }),
  )
  return { cells, people, measured, unmeasured: members.length - measured }
}
