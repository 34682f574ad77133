import type { PersonState } from '../account-slice.ts'

/**
 * How a claim stands to the log. backed: not above it · understated: below it · inflated: above it · unproven: a claim of 0
 * (or an opponent) of which the log shows nothing at all · not-verifiable: the import could not have shown it.
 */
export type ClaimStanding = 'backed' | 'understated' | 'inflated' | 'unproven' | 'not-verifiable'

type Claimed = Pick<PersonState, 'support' | 'supported' | 'verifiable'>

/** Levels a claim lies above its evidence, nothing counting as 0; 0 where it does not or can't be verified. */
export function measureInflation({ support, supported, verifiable }: Claimed): number {
  if (support === null || !verifiable) return 0
  return Math.max(0, support - (supported.level === 'none' ? 0 : supported.level))
}

/** Where the claim of a rated person stands; null for someone without a rating in force. */
export function judgeClaim(state: Claimed): ClaimStanding | null {
  const { support, supported, verifiable } = state
  if (support === null) return null
  if (!verifiable) return 'not-verifiable'
  if (measureInflation(state) > 0) return 'inflated'
  if (supported.level === 'none') return 'unproven'
  return support < supported.level ? 'understated' : 'backed'
}
