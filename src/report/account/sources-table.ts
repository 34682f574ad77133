import type { Rating } from '../../model/dataset.ts'
import { listRatingDisagreements } from '../../metrics/people/rating-disagreement.ts'
import { cell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'

/** People one table names. */
const MOST = 12

/** Where rating history and today's export disagree, and which was used; null where they never do. */
export function presentRatingSources(context: AccountContext): SectionPart | null {
  const { locale, one } = context
  const found = listRatingDisagreements(one.slice)
  if (found.length === 0) return null
  const rows = mergeRows(found.map(({ used, other }) => [used.row, other.row]))
  const say = (rating: Rating): string => {
    const support = locale.number(rating.support!)
    const source = locale.text(`account-rating-source.${rating.source}`)
    return rating.day === null
      ? locale.text('account-rating-source.undated', { support, source })
      : locale.text('account-rating-source.dated', { support, source, day: locale.date(rating.day) })
  }
  return {
    part: 'table',
    table: {
      id: 'rating-sources',
      span: 12,
      title: locale.phrases('account-rating-source.title', { count: found.length }),
      caption: locale.text('account-rating-source.caption'),
      table: {
        caption: locale.text('account-rating-source.table-caption'),
        columns: [
          { label: locale.text('column.person'), keep: true, phone: 'full' },
          { label: locale.text('account-rating-source.column-used'), labelled: true },
          { label: locale.text('account-rating-source.column-other'), labelled: true },
        ],
        rows: found.slice(0, MOST).map(({ state, used, other }) => ({
          cells: [
            cell(state.person.name),
            cell(say(used), { bold: true }),
            cell(say(other), { mark: 'muted' }),
          ],
        })),
        note: [
          ...(found.length > MOST ? [locale.text('account-plan.more', { count: found.length - MOST })] : []),
          printSources(context, rows),
        ].join(' '),
      },
      links: lineageLinks(context, 'evidence', rows, context.evidence),
    },
  }
}
