import type { ReviewClaim } from '../../metrics/claims/review-claims.ts'
import { cell } from '../cells.ts'
import { tierWeight } from '../overview/finding-candidate.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import type { Cell, Column } from '../page-parts/table.ts'
import type { Headline } from '../page-parts/text.ts'
import { lineageLinks } from '../sources.ts'
import {
  accountCell,
  claimedCell,
  lastContactCell,
  lastEvidenceCell,
  shownCell,
  staffCell,
} from './claim-cells.ts'

export type ClaimColumn = 'claimed' | 'shown' | 'gap' | 'evidence' | 'contact' | 'rater' | 'approver'

/** A list of claims: which, in how much room, and the columns beside person and account. */
export interface ClaimsList {
  readonly id: 'above' | 'unproven' | 'understated' | 'approval' | 'unknown'
  readonly span: FigureSpan
  readonly title: Headline
  readonly claims: readonly ReviewClaim[]
  /** Rows on the page; the download holds the rest. */
  readonly most: number
  readonly columns: readonly ClaimColumn[]
}

/** Widest gap first, then the tier of the account, then weight. */
export function sortClaims(context: PageContext, claims: readonly ReviewClaim[]): ReviewClaim[] {
  return claims.toSorted(
    (a, b) =>
      b.gap - a.gap ||
      tierWeight(context, b.account) - tierWeight(context, a.account) ||
      b.state.weight - a.state.weight,
  )
}

function headOf({ locale }: PageContext, column: ClaimColumn): Column {
  const heads: Readonly<Record<ClaimColumn, string>> = {
    claimed: locale.text('column.claimed'),
    shown: locale.text('column.evidence'),
    gap: locale.text('claims.gap'),
    evidence: locale.text('claims.last-evidence'),
    contact: locale.text('column.days-since'),
    rater: locale.text('column.rated-by'),
    approver: locale.text('column.approved-by'),
  }
  const numeric = column === 'shown' || column === 'gap' || column === 'contact'
  const keep = column === 'claimed' || column === 'evidence'
  const ordered = column === 'claimed' || column === 'gap' || column === 'contact' || column === 'rater'
  return {
    label: heads[column],
    labelled: true,
    ...(ordered ? { key: column } : {}),
    ...(numeric ? { numeric } : {}),
    ...(keep ? { keep } : {}),
  }
}

function cellOf(context: PageContext, claim: ReviewClaim, column: ClaimColumn): Cell {
  const { locale } = context
  const rating = claim.state.supportRating!
  switch (column) {
    case 'claimed':
      return claimedCell(context, claim)
    case 'shown':
      return shownCell(context, claim)
    case 'gap':
      return cell(locale.number(claim.gap), { bold: true, sort: claim.gap })
    case 'evidence':
      return lastEvidenceCell(context, claim)
    case 'contact':
      return lastContactCell(context, claim)
    case 'rater':
      return staffCell(context, rating.ratedBy)
    case 'approver':
      if (claim.approval === 'missing') return cell(locale.text('claims.approval.missing'), { mark: 'alarm' })
      return {
        ...staffCell(context, rating.approvedBy),
        ...(claim.approval === 'self' ? { mark: 'alarm' } : {}),
      }
  }
}

export function presentClaimsList(context: PageContext, list: ClaimsList): SectionPart {
  const { locale } = context
  const { id, span, title, claims, most, columns } = list
  return {
    part: 'table',
    table: {
      id,
      span,
      title,
      caption: locale.text(`claims.${id}.caption`),
      table: {
        caption: locale.text(`claims.${id}.table-caption`),
        columns: [
          { key: 'person', label: locale.text('column.person'), phone: 'full', keep: true },
          { key: 'account', label: locale.text('column.account'), phone: 'full' },
          ...columns.map((column) => headOf(context, column)),
        ],
        rows: sortClaims(context, claims)
          .slice(0, most)
          .map((claim) => ({
            cells: [
              cell(claim.state.person.name, { bold: true }),
              accountCell(context, claim.account),
              ...columns.map((column) => cellOf(context, claim, column)),
            ],
          })),
        ...(claims.length > most
          ? { note: locale.text('claims.more', { count: claims.length - most }) }
          : {}),
      },
      links: [
        ...lineageLinks(context, 'evidence', []),
        { label: locale.text('figure.csv'), href: context.file('tables/claims.csv') },
      ],
    },
  }
}
