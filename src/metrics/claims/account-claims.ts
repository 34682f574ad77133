import type { AccountSlice, PersonState } from '../account-slice.ts'
import type { EvidenceItem } from '../facts/account-facts.ts'
import { findEmployed } from '../people/key-people.ts'
import { type ClaimStanding, judgeClaim, measureInflation } from './claim-standing.ts'
import { findRise, type Rise } from './rise.ts'
import { judgeRise, type RiseFinding } from './rise-findings.ts'

/** What is claimed of one person, beside what the log shows. */
export interface Claim {
  readonly state: PersonState
  readonly standing: ClaimStanding
  /** Levels above the evidence, 0 where not above or not verifiable. */
  readonly gap: number
  /** Latest item of evidence that is theirs, of any kind and however old. */
  readonly lastEvidence: EvidenceItem | null
  /** The rise the claim rests on, and what speaks against it. */
  readonly rise: Rise | null
  readonly findings: readonly RiseFinding[]
}

export interface AccountClaims {
  /** Employed people with a rating in force: widest gap first, then heaviest, then by id. */
  readonly claims: readonly Claim[]
  /** Evidence of the window that names several people and singles out none: it proves nobody. By day. */
  readonly unattributed: readonly EvidenceItem[]
}

/**
 * Claims of an account against its log.
 *
 * @param evidence all evidence of the account up to the as-of day, however old
 */
export function measureClaims(slice: AccountSlice, evidence: readonly EvidenceItem[]): AccountClaims {
  const lastEvidence = new Map<number, EvidenceItem>()
  for (const item of evidence) {
    if (item.person === null) continue
    const known = lastEvidence.get(item.person)
    if (
      known === undefined ||
      item.day > known.day ||
      (item.day === known.day && (item.row ?? 0) > (known.row ?? 0))
    )
      lastEvidence.set(item.person, item)
  }
  const claims = findEmployed(slice).flatMap((state): Claim[] => {
    const standing = judgeClaim(state)
    if (standing === null) return []
    const rise = findRise(state, slice)
    return [
      {
        state,
        standing,
        gap: measureInflation(state),
        lastEvidence: lastEvidence.get(state.person.index) ?? null,
        rise,
        findings: rise === null ? [] : judgeRise(rise, state, slice, evidence),
      },
    ]
  })
  return {
    claims: claims.sort((a, b) => b.gap - a.gap || b.state.weight - a.state.weight),
    unattributed: slice.facts.evidence.filter(
      ({ person, kind }) => person === null && kind !== 'customer_initiated',
    ),
  }
}
