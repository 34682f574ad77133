import { judgeApproval } from '../../metrics/claims/approval.ts'
import { measureInflation } from '../../metrics/claims/claim-standing.ts'
import { countClaims } from '../../metrics/claims/count-claims.ts'
import { cell, noCell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'
import { MOST_LISTED, sayLeftOut, claimCell, contactCell, evidenceCell, nameCell } from './circle-table.ts'

/** Who is claimed to be what, and what the log says; the widest gaps first. */
export function presentClaims(context: AccountContext): SectionPart {
  const { locale, circle, review } = context
  const { verifiable, inflated } = countClaims(circle, review.settings.flags.inflationGap)
  const ordered = circle.toSorted((a, b) => measureInflation(b) - measureInflation(a) || b.weight - a.weight)
  const [worst] = ordered.filter((state) => measureInflation(state) > 0)
  const rows = mergeRows(
    circle.map(({ supported, supportRating }) => [
      ...supported.rows,
      ...(supportRating ? [supportRating.row] : []),
    ]),
  )
  const title =
    worst === undefined
      ? locale.phrases(
          verifiable === 0 ? 'account.claims.title-unverifiable' : 'account.claims.title-backed',
          {
            count: verifiable,
          },
        )
      : locale.phrases('account.claims.title-above', {
          name: worst.person.name,
          claimed: locale.number(worst.support!),
          supported:
            worst.supported.level === 'none'
              ? locale.text('words.none-at-all')
              : locale.number(worst.supported.level),
          count: inflated,
          all: verifiable,
        })
  return {
    part: 'table',
    table: {
      id: 'claims',
      span: 6,
      title,
      caption: locale.text('account.claims.caption'),
      table: {
        caption: locale.text('account.claims.table-caption'),
        columns: [
          { label: locale.text('column.person'), keep: true, phone: 'full' },
          { label: locale.text('column.claimed'), numeric: true, labelled: true },
          { label: locale.text('column.evidence'), numeric: true, labelled: true },
          { label: locale.text('column.days-since'), numeric: true, labelled: true },
          { label: locale.text('column.rated-by'), labelled: true },
          { label: locale.text('column.approved-by'), labelled: true },
        ],
        rows: ordered.slice(0, MOST_LISTED).map((state) => {
          const rating = state.supportRating
          return {
            cells: [
              nameCell(context, state),
              claimCell(context, state),
              evidenceCell(context, state),
              contactCell(context, state),
              rating?.ratedBy ? cell(rating.ratedBy) : noCell,
              rating?.approvedBy
                ? cell(
                    rating.approvedBy,
                    judgeApproval(rating, review.dataset) === 'self' ? { mark: 'alarm' } : {},
                  )
                : noCell,
            ],
          }
        }),
        note: [...sayLeftOut(context, circle.length), printSources(context, rows)].join(' ').trim(),
      },
      links: lineageLinks(context, 'evidence', rows, context.evidence),
    },
  }
}
