/** An amount of the circle by both counts: Σ weight and number of people. */
export interface Ballot {
  readonly weight: number
  readonly heads: number
}

/** The least of both that carries a decision. */
export type Quotas = Ballot

/** More than half of the weight and more than half of the people, as least integers. */
export function majorityOf(all: Ballot): Quotas {
  return { weight: Math.floor(all.weight / 2) + 1, heads: Math.floor(all.heads / 2) + 1 }
}

/** A decision is carried only where both quotas are reached. */
export function carries(ballot: Ballot, quotas: Quotas): boolean {
  return ballot.weight >= quotas.weight && ballot.heads >= quotas.heads
}

/** Weight and heads of some members. */
export function addBallots(members: readonly { readonly weight: number }[]): Ballot {
  let weight = 0
  for (const member of members) weight += member.weight
  return { weight, heads: members.length }
}
