import type { ShareBar } from '../chart-data/share-bars.ts'
import { countClaims } from '../../metrics/claims/count-claims.ts'
import { judgeContact } from '../../metrics/people/last-contact.ts'
import { cell, unknownCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks } from '../sources.ts'
import { countReached } from './count-reached.ts'
import { listCircle } from './list-circle.ts'
import { printBound } from '../print-bound.ts'

interface Share {
  readonly id: 'reached' | 'rated' | 'backed' | 'met'
  /** Null: nothing to count, so not measured. */
  readonly value: number | null
  readonly of: number
  readonly atLeast?: boolean
}

/** Shares that say how much of the portfolio this review can see. */
export function countCoverage(context: PageContext): Share[] {
  const { review } = context
  const logged = review.dataset.tables.has('activities')
  const people = listCircle(review)
  const keys = people.filter(({ state }) => state.keyRules.length > 0)
  const anyRated = people.some(({ state }) => state.support !== null)
  const claims = countClaims(
    people.map(({ state }) => state),
    review.settings.flags.inflationGap,
  )
  return [
    { id: 'reached', ...(countReached(review) ?? { value: null, of: review.accounts.length }) },
    {
      id: 'rated',
      value: keys.length > 0 && anyRated ? keys.filter(({ state }) => state.support !== null).length : null,
      of: keys.length,
    },
    {
      id: 'backed',
      value: claims.verifiable > 0 ? claims.supported : null,
      of: claims.verifiable,
    },
    {
      id: 'met',
      value:
        logged && keys.length > 0
          ? keys.filter(({ index, state }) => judgeContact(review.accounts[index]!.slice, state) === 'met')
              .length
          : null,
      of: keys.length,
    },
  ]
}

/** How much of what should be seen is seen; what is missing is hatched. */
export function presentCoverage(context: PageContext, span: FigureSpan): SectionPart {
  const { locale } = context
  const shares = countCoverage(context)
  const logged = context.review.dataset.tables.has('activities')
  const rows = shares.map(({ id, value, of, atLeast = false }): ShareBar => {
    const share = value === null || of === 0 ? null : value / of
    const missing =
      id === 'reached' && logged ? 'coverage.reached-short' : (`coverage.${id}-missing` as const)
    const bound = printBound(atLeast)
    return {
      label: locale.text(`coverage.${id}`),
      share,
      text: share === null ? locale.text('words.not-measured') : bound + locale.percent(share),
      counts: share === null ? '' : `${bound}${locale.number(value!)}/${locale.number(of)}`,
      note: share === null ? locale.text(missing) : atLeast ? locale.text('coverage.reached-short') : '',
      limit: null,
      alarm: share !== null && !atLeast && share < 0.5,
    }
  })
  const [lowest] = rows.filter(({ share }) => share !== null).toSorted((a, b) => a.share! - b.share!)
  return {
    part: 'figure',
    figure: {
      id: 'coverage',
      span,
      title:
        lowest === undefined
          ? locale.phrases('coverage.title-nothing')
          : locale.phrases('coverage.title', { label: lowest.label, share: lowest.text }),
      caption: locale.text('coverage.caption'),
      content: { chart: 'share-bars', data: { rows } },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('coverage.table-caption'),
        columns: [
          { label: locale.text('column.share') },
          { label: locale.text('column.percent'), numeric: true },
          { label: locale.text('column.counts'), numeric: true },
        ],
        rows: rows.map((row) => ({
          cells: [
            cell(row.label, row.note === '' ? {} : { note: row.note }),
            row.share === null ? unknownCell(row.text) : cell(row.text),
            cell(row.counts),
          ],
        })),
      },
      links: lineageLinks(context, 'trust', []),
    },
  }
}
