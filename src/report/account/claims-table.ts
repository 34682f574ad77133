import type { PersonState } from '../../metrics/account-slice.ts'
import { cell, noCell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'
import { claimCell, contactCell, evidenceCell, nameCell } from './circle-table.ts'

/** How far a claim lies above what the log supports: 0 where it does not. */
export function gapOf(state: PersonState): number {
  if (!state.verifiable || state.support === null) return 0
  const supported = state.supported.level === 'none' ? 0 : state.supported.level
  return Math.max(0, state.support - supported)
}

/** Who is claimed to be what, and what the log says; the widest gaps first. */
export function presentClaims(context: AccountContext): SectionPart {
  const { locale, circle } = context
  const rated = circle.filter((state) => state.support !== null)
  const verifiable = rated.filter((state) => state.verifiable)
  const above = verifiable.filter((state) => gapOf(state) > 0)
  const [worst] = above.toSorted((a, b) => gapOf(b) - gapOf(a))
  const rows = mergeRows(
    circle.map(({ supported, supportRating }) => [
      ...supported.rows,
      ...(supportRating ? [supportRating.row] : []),
    ]),
  )
  const title =
    worst === undefined
      ? locale.phrases(
          verifiable.length === 0 ? 'account.claims.title-unverifiable' : 'account.claims.title-backed',
          {
            count: verifiable.length,
          },
        )
      : locale.phrases('account.claims.title-above', {
          name: worst.person.name,
          claimed: locale.number(worst.support!),
          supported:
            worst.supported.level === 'none'
              ? locale.text('words.none-at-all')
              : locale.number(worst.supported.level),
          count: above.length,
          all: verifiable.length,
        })
  const ordered = circle.toSorted((a, b) => gapOf(b) - gapOf(a) || b.weight - a.weight)
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
        rows: ordered.map((state) => {
          const rating = state.supportRating
          return {
            cells: [
              nameCell(context, state),
              claimCell(context, state),
              evidenceCell(context, state),
              contactCell(context, state),
              rating?.ratedBy ? cell(rating.ratedBy) : noCell,
              rating?.approvedBy
                ? cell(rating.approvedBy, rating.approvedBy === rating.ratedBy ? { mark: 'alarm' } : {})
                : noCell,
            ],
          }
        }),
        note: printSources(context, rows),
      },
      links: lineageLinks(context, 'evidence', rows, context.evidence),
    },
  }
}
