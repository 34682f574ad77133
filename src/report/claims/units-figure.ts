import type { ReviewClaims } from '../../metrics/claims/review-claims.ts'
import { cell, unknownCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks } from '../sources.ts'

/** Backed ratings of each unit with their denominators, in the order of units: a comparison, never a ranking of people. */
export function presentClaimUnits(context: PageContext, { units }: ReviewClaims): SectionPart | null {
  const { locale, review, plan } = context
  if (units.every(({ unit }) => unit === null)) return null
  const rows = units.map(({ unit, counts }) => {
    const { verifiable, supported, inflated } = counts
    const share = verifiable === 0 ? null : supported / verifiable
    return {
      label: unit === null ? locale.text('claims.units.none') : review.units[unit]!.of.name,
      page: unit === null ? null : plan.units[unit]!,
      share,
      text: share === null ? locale.text('words.not-measured') : locale.percent(share),
      counts: share === null ? '' : `${locale.number(supported)}/${locale.number(verifiable)}`,
      note: share === null ? '' : locale.text('claims.units.note', { count: inflated }),
      inflated,
      limit: review.settings.flags.backedShare,
      alarm: share !== null && share < review.settings.flags.backedShare,
    }
  })
  const known = rows.filter(({ share }) => share !== null)
  const [least] = known.toSorted((a, b) => a.share! - b.share!)
  if (least === undefined) return null
  return {
    part: 'figure',
    figure: {
      id: 'units',
      span: 8,
      title: locale.phrases(known.length === 1 ? 'claims.units.title-one' : 'claims.units.title', {
        unit: least.label,
        share: least.text,
      }),
      caption: locale.text('claims.units.caption'),
      content: {
        chart: 'share-bars',
        data: {
          rows: rows.map(({ label, share, text, counts, note, limit, alarm }) => ({
            label,
            share,
            text,
            counts,
            note,
            limit,
            alarm,
          })),
        },
      },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('claims.units.table-caption'),
        columns: [
          { label: locale.text('column.unit') },
          { label: locale.text('column.percent'), numeric: true },
          { label: locale.text('column.counts'), numeric: true },
          { label: locale.text('claims.above.table-caption'), numeric: true },
        ],
        rows: rows.map((row) => ({
          cells: [
            cell(row.label, row.page === null ? {} : { href: context.href(row.page) }),
            row.share === null ? unknownCell(row.text) : cell(row.text),
            cell(row.counts),
            cell(locale.number(row.inflated)),
          ],
        })),
      },
      links: lineageLinks(context, 'evidence-backed', []),
    },
  }
}
