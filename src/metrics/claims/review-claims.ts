import { oncePer } from '../../lib/once-per.ts'
import type { Support } from '../../model/scales.ts'
import type { EvidenceItem } from '../facts/account-facts.ts'
import { createEvidenceReader } from '../facts/whole-evidence.ts'
import { type LastContact, measureLastContact } from '../people/last-contact.ts'
import type { Review } from '../review.ts'
import { type Claim, measureClaims } from './account-claims.ts'
import { type Approval, judgeApproval, usesApproval } from './approval.ts'
import { type ClaimCounts, countClaims } from './count-claims.ts'

/** A claim of somewhere in the review. */
export interface ReviewClaim extends Claim {
  /** Position in `review.accounts`. */
  readonly account: number
  readonly lastContact: LastContact | null
  /** Null where the import has no column for it. */
  readonly approval: Approval | null
}

/** What the log shows of a claim: a level, nothing, or the import could not have shown it. */
export type ShownLevel = Support | 'none' | 'not-verifiable'

/** All ratings in force against the log. Counts are of decision circles, whose ratings decide; `claims` holds everyone. */
export interface ReviewClaims {
  /** By account, then widest gap, then weight. */
  readonly claims: readonly ReviewClaim[]
  readonly circle: readonly ReviewClaim[]
  readonly counts: ClaimCounts
  /** Median of the gaps of inflated claims, in levels; null where none is. */
  readonly medianGap: number | null
  /** By claimed level from the top; levels nobody was rated at are left out. */
  readonly levels: readonly { readonly claimed: Support; readonly counts: ClaimCounts }[]
  /** Claimed level × level shown, only cells with somebody in them. */
  readonly cells: readonly {
    readonly claimed: Support
    readonly shown: ShownLevel
    readonly people: number
  }[]
  /** By position in `review.units`; null: accounts without a unit. */
  readonly units: readonly { readonly unit: number | null; readonly counts: ClaimCounts }[]
  /** Ratings of the circle their rater approved, and those nobody did; null where the import has no column for it. */
  readonly approvals: { readonly self: number; readonly missing: number } | null
  /** Evidence that names several people and singles out none, by account. */
  readonly unattributed: readonly { readonly account: number; readonly item: EvidenceItem }[]
}

const levels: readonly Support[] = [3, 2, 1, 0, -1]
const shownLevels: readonly ShownLevel[] = [-1, 'none', 0, 1, 2, 3, 'not-verifiable']

function findShown({ state }: Claim): ShownLevel {
  return state.verifiable ? state.supported.level : 'not-verifiable'
}

function measureMedian(gaps: readonly number[]): number | null {
  const sorted = gaps.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return null
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
}

/** Measured once for each review, however many pages and languages ask. */
export const measureReviewClaims = oncePer((review: Review): ReviewClaims => {
  const { dataset, settings, accounts, units } = review
  const readEvidence = createEvidenceReader(dataset, settings)
  const perAccount = accounts.map(({ slice }, account) => {
    const { claims, unattributed } = measureClaims(slice, readEvidence(slice))
    return {
      claims: claims.map((claim): ReviewClaim => {
        const { state } = claim
        return {
          ...claim,
          account,
          lastContact: measureLastContact(slice, state),
          approval: judgeApproval(state.supportRating!, dataset),
        }
      }),
      unattributed: unattributed.map((item) => ({ account, item })),
    }
  })
  const claims = perAccount.flatMap((one) => one.claims)
  const circle = claims.filter(({ state }) => state.inCircle)
  const count = (some: readonly ReviewClaim[]): ClaimCounts =>
    countClaims(
      some.map(({ state }) => state),
      settings.flags.inflationGap,
    )
  const inUnits = new Map(units.flatMap(({ members }, unit) => members.map((member) => [member, unit])))
  const byUnit = Map.groupBy(circle, ({ account }) => inUnits.get(account) ?? null)
  return {
    claims,
    circle,
    counts: count(circle),
    medianGap: measureMedian(circle.flatMap(({ gap }) => (gap > 0 ? [gap] : []))),
    levels: levels.flatMap((claimed) => {
      const some = circle.filter(({ state }) => state.support === claimed)
      return some.length === 0 ? [] : [{ claimed, counts: count(some) }]
    }),
    cells: levels.flatMap((claimed) =>
      shownLevels.flatMap((shown) => {
        const people = circle.filter(
          (one) => one.state.support === claimed && findShown(one) === shown,
        ).length
        return people === 0 ? [] : [{ claimed, shown, people }]
      }),
    ),
    units: [...units.keys(), null].flatMap((unit) => {
      const some = byUnit.get(unit)
      return some === undefined ? [] : [{ unit, counts: count(some) }]
    }),
    approvals: usesApproval(dataset)
      ? {
          self: circle.filter(({ approval }) => approval === 'self').length,
          missing: circle.filter(({ approval }) => approval === 'missing').length,
        }
      : null,
    unattributed: perAccount.flatMap((one) => one.unattributed),
  }
})
