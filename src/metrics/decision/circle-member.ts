/** Which way someone of the decision circle stands: for us, against us, or neither yet (neutral or unrated). */
export type Side = 'pro' | 'open' | 'con'

/** One person of the decision circle, as far as a vote is concerned. */
export interface CircleMember {
  readonly id: string
  /** Role weight × influence, an integer ≥ 0. */
  readonly weight: number
  readonly side: Side
  /** Decision chain (technical, commercial, …) the person sits in; null where none is given. */
  readonly chain: string | null
}

/** Heaviest first, then by id: the order in which people are won or lost when the fewest are wanted. */
export function byWeight(a: CircleMember, b: CircleMember): number {
  return b.weight - a.weight || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
