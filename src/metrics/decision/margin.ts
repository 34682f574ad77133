import { byWeight, type CircleMember, type Side } from './circle-member.ts'
import { measureOutlook, splitSides } from './outlook.ts'
import { addBallots, type Ballot, carries, majorityOf, type Quotas } from './quotas.ts'

const add = (ballot: Ballot, weight: number): Ballot => ({
  weight: ballot.weight + weight,
  heads: ballot.heads + 1,
})
const remove = (ballot: Ballot, weight: number): Ballot => ({
  weight: ballot.weight - weight,
  heads: ballot.heads - 1,
})

/**
 * How far the outlook is from turning, in people: secured – fewest supporters whose turning ends it; open – fewest
 * open people to win; lost – fewest opponents who must turn with all open ones won. Null where no number of people
 * can do it (a circle without weight).
 * Taking the heaviest first is exact: each person moves the head count by one whoever it is, and the heaviest moves
 * the weight most.
 */
export function measureMargin(members: readonly CircleMember[], quotas?: Quotas): number | null {
  const split = splitSides(members)
  const needed = quotas ?? majorityOf(split.all)
  const outlook = measureOutlook(split, needed)
  const heaviestOf = (side: Side): CircleMember[] =>
    members.filter((member) => member.side === side).sort(byWeight)
  if (outlook === 'secured')
    return countUntil(heaviestOf('pro'), split.pro, remove, (left) => !carries(left, needed))
  if (outlook === 'open') return countUntil(heaviestOf('open'), split.pro, add, (won) => carries(won, needed))
  const reachable = addBallots(members.filter((member) => member.side !== 'con'))
  return countUntil(heaviestOf('con'), reachable, add, (won) => carries(won, needed))
}

/** Moves people one by one until it is enough; null where it never is. */
function countUntil(
  people: readonly CircleMember[],
  start: Ballot,
  move: (ballot: Ballot, weight: number) => Ballot,
  isEnough: (ballot: Ballot) => boolean,
): number | null {
  let ballot = start
  for (const [index, person] of people.entries()) {
    ballot = move(ballot, person.weight)
    if (isEnough(ballot)) return index + 1
  }
  return null
}
