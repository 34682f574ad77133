import type { CircleMember } from './circle-member.ts'
import { measureMargin } from './margin.ts'
import { measureOutlook, type Outlook, type SideSplit, splitSides } from './outlook.ts'

/** The vote of one decision chain, or of the whole circle where no chains are given (`chain` null). */
export interface ChainDecision {
  readonly chain: string | null
  readonly split: SideSplit
  readonly outlook: Outlook
  readonly margin: number | null
}

/** The decision of an account: its worst chain, with all of them by name. */
export interface Decision extends ChainDecision {
  readonly chains: readonly ChainDecision[]
}

const BADNESS: Readonly<Record<Outlook, number>> = { lost: 0, open: 1, secured: 2 }

/** Worst first: by outlook; a thin majority before a safe one, a long way before a short one; then by name. */
function compareChains(a: ChainDecision, b: ChainDecision): number {
  const outlook = BADNESS[a.outlook] - BADNESS[b.outlook]
  if (outlook !== 0) return outlook
  const way = (b.margin ?? Infinity) - (a.margin ?? Infinity)
  if (way !== 0 && !Number.isNaN(way)) return a.outlook === 'secured' ? -way : way
  return (a.chain ?? '') < (b.chain ?? '') ? -1 : 1
}

/**
 * One vote per decision chain, of which the account takes the worst. Someone without a chain sits in every one: not
 * knowing where an approver decides must not make them vanish from the room. Without chains the circle is one room.
 */
export function measureDecision(members: readonly CircleMember[]): Decision {
  const names = [...new Set(members.flatMap((member) => member.chain ?? []))].sort()
  const rooms: readonly (string | null)[] = names.length === 0 ? [null] : names
  const chains = rooms.map((chain): ChainDecision => {
    const room = chain === null ? members : members.filter((member) => (member.chain ?? chain) === chain)
    const split = splitSides(room)
    return { chain, split, outlook: measureOutlook(split), margin: measureMargin(room) }
  })
  const worst = [...chains].sort(compareChains)[0]!
  return { ...worst, chains }
}
