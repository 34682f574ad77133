import type { CircleMember, Side } from './circle-member.ts'
import { addBallots, type Ballot, carries, majorityOf, type Quotas } from './quotas.ts'

/** secured: those for us carry it alone; lost: not even with everyone who is open; open: anything between. */
export type Outlook = 'secured' | 'open' | 'lost'

/** The circle by side, in weight and heads. [pro, pro + open] of `all` is the band in which the vote lies. */
export type SideSplit = Readonly<Record<Side | 'all', Ballot>>

export function splitSides(members: readonly CircleMember[]): SideSplit {
  const side = (wanted: Side): Ballot => addBallots(members.filter((member) => member.side === wanted))
  return { pro: side('pro'), open: side('open'), con: side('con'), all: addBallots(members) }
}

/**
 * How a meeting of these people would decide. Both quotas must be reached, by default more than half of the weight
 * and more than half of the heads. Nobody in the room, or nobody with weight, can't carry anything: lost.
 */
export function measureOutlook(split: SideSplit, quotas: Quotas = majorityOf(split.all)): Outlook {
  if (carries(split.pro, quotas)) return 'secured'
  const reachable: Ballot = {
    weight: split.pro.weight + split.open.weight,
    heads: split.pro.heads + split.open.heads,
  }
  return carries(reachable, quotas) ? 'open' : 'lost'
}
