import { formatDay } from '../../lib/day.ts'
import { measureReviewClaims, type ReviewClaim } from '../../metrics/claims/review-claims.ts'
import type { Review } from '../../metrics/review.ts'
import { type DownloadTable, tabulate } from './download-table.ts'

/** Every rating in force of an employed person against the log, decision circle or not. */
export function tabulateClaims(review: Review): DownloadTable {
  const { accounts } = review
  return tabulate<ReviewClaim>('claims', () => measureReviewClaims(review).claims, [
    ['account_id', ({ account }) => accounts[account]!.account.id],
    ['account', ({ account }) => accounts[account]!.account.name],
    ['contact_id', ({ state }) => state.person.id],
    ['name', ({ state }) => state.person.name],
    ['in_circle', ({ state }) => (state.inCircle ? 'yes' : 'no')],
    ['support_claimed', ({ state }) => state.support],
    ['support_label', ({ state }) => state.supportRating!.supportLabel],
    ['support_evidence', ({ state }) => (state.verifiable ? state.supported.level : null)],
    ['standing', ({ standing }) => standing],
    ['gap', ({ standing, gap }) => (standing === 'not-verifiable' ? null : gap)],
    ['last_evidence', ({ lastEvidence }) => (lastEvidence === null ? null : formatDay(lastEvidence.day))],
    ['last_evidence_kind', ({ lastEvidence }) => lastEvidence?.kind ?? null],
    ['days_since_contact', ({ lastContact }) => lastContact?.days ?? null],
    ['days_note', ({ lastContact }) => (lastContact?.atLeast ? 'at-least' : null)],
    [
      'rated_on',
      ({ state }) => (state.supportRating!.day === null ? null : formatDay(state.supportRating!.day)),
    ],
    ['rated_by', ({ state }) => state.supportRating!.ratedBy],
    ['approved_by', ({ state }) => state.supportRating!.approvedBy],
    ['approval', ({ approval }) => approval],
    ['rise_findings', ({ findings }) => findings.join(' ')],
  ])
}
