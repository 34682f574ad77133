import type { PersonState } from '../account-slice.ts'
import { judgeClaim, measureInflation } from './claim-standing.ts'

/**
 * Ratings of some people, by how they stand to the log. Nobody's standing with us is made better by calling them an
 * opponent, so that only claims of 0 and more are counted against the log, and opponents apart.
 */
export interface ClaimCounts {
  /** People with a rating in force, opponents too. */
  readonly rated: number
  readonly opponents: number
  /** Claims of 0 and more that the import could have shown: what the next ones are counted of. */
  readonly verifiable: number
  readonly notVerifiable: number
  /** Not above their evidence, of which there is some. */
  readonly supported: number
  readonly inflated: number
  /** Of the inflated, those at least as far above their evidence as the flag for inflated ratings asks for. */
  readonly wide: number
  /** Neutral, and the log shows nothing at all. */
  readonly unproven: number
}

type Claimed = Pick<PersonState, 'support' | 'supported' | 'verifiable'>

/** @param wideGap levels from which a gap is wide */
export function countClaims(states: readonly Claimed[], wideGap: number): ClaimCounts {
  const rated = states.filter(({ support }) => support !== null)
  const claims = rated.filter(({ support }) => support! >= 0)
  const standings = claims.map(judgeClaim)
  const count = (...wanted: (typeof standings)[number][]): number =>
    standings.filter((standing) => wanted.includes(standing)).length
  return {
    rated: rated.length,
    opponents: rated.length - claims.length,
    verifiable: claims.length - count('not-verifiable'),
    notVerifiable: count('not-verifiable'),
    supported: count('backed', 'understated'),
    inflated: count('inflated'),
    wide: claims.filter((state) => measureInflation(state) >= Math.max(1, wideGap)).length,
    unproven: count('unproven'),
  }
}
