import { layers } from '../../model/scales.ts'
import { countCoverage } from '../overview/coverage-figure.ts'
import { opener } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { FigureModel } from '../page-parts/figure.ts'
import type { HeroModel } from '../page-parts/parts.ts'
import type { Headline, Sentence } from '../page-parts/text.ts'
import { cell, unknownCell } from '../cells.ts'
import { lineageLinks } from '../sources.ts'

/** Mean completeness of a layer over the accounts it applies to; null where it applies to none. */
export function completenessOf(
  context: PageContext,
  layer: (typeof layers)[number],
): { share: number; measured: number; of: number } | null {
  const known = context.review.accounts.flatMap(({ now }) => {
    const { score } = now.layers[layer]
    return score.completeness === null ? [] : [{ share: score.completeness, measured: !('unknown' in score) }]
  })
  if (known.length === 0) return null
  return {
    share: known.reduce((sum, { share }) => sum + share, 0) / known.length,
    measured: known.filter(({ measured }) => measured).length,
    of: known.length,
  }
}

function judgeTrust(context: PageContext): Headline {
  const { locale, review } = context
  const shares = new Map(countCoverage(context).map((share) => [share.id, share]))
  const backed = shares.get('backed')
  const key = review.layersInReview.includes('key')
  if (!key) {
    const logged = review.dataset.tables.has('activities')
    return locale.phrases(logged ? 'trust.verdict.contacts-only' : 'trust.verdict.nothing')
  }
  if (backed?.value != null && backed.value * 2 < backed.of)
    return locale.phrases('trust.verdict.claims-weak')
  const complete = completenessOf(context, 'general')
  if (!complete || complete.share < 0.5) return locale.phrases('trust.verdict.no-breadth')
  if (!review.layersInReview.includes('organizational'))
    return locale.phrases('trust.verdict.no-organization')
  return locale.phrases('trust.verdict.sound')
}

function sayTrust(context: PageContext): Sentence {
  const { locale } = context
  const join = locale.text('words.sentence-join')
  const sentences = countCoverage(context).flatMap(({ id, value, of }): Sentence[] =>
    value === null || id === 'reached'
      ? []
      : [
          locale.parts(`trust.deck.${id}`, {
            number: opener(
              `${locale.number(value)}/${locale.number(of)}`,
              context.href(
                id !== 'backed'
                  ? 'method#trust'
                  : context.plan.topics.includes('claims')
                    ? 'claims'
                    : 'index#claims',
              ),
            ),
          }),
        ],
  )
  const all = sentences.length > 0 ? sentences : [[locale.text('trust.deck.nothing')]]
  return all.flatMap((sentence, index) => (index === 0 ? sentence : [join, ...sentence]))
}

export function presentTrustHero(context: PageContext): HeroModel {
  const { locale, review } = context
  const { files } = review.dataset
  return {
    kicker: [
      { text: locale.text('trust.title'), bold: true },
      {
        text: locale.text('trust.kicker', {
          count: files.length,
          rows: locale.text('counts.rows', { count: files.reduce((sum, { rows }) => sum + rows, 0) }),
        }),
      },
      { text: locale.text('frame.as-of', { day: locale.date(review.period.asOf) }) },
    ],
    verdict: judgeTrust(context),
    deck: sayTrust(context),
    facts: [],
  }
}

/** How much of each layer this import can measure. */
export function presentLayerShares(context: PageContext): FigureModel {
  const { locale } = context
  const rows = layers.map((layer) => {
    const complete = completenessOf(context, layer)
    return {
      label: locale.text(`layer.${layer}`),
      share: complete === null ? null : complete.share,
      text: complete === null ? locale.text('words.not-applicable') : locale.percent(complete.share),
      counts: complete === null ? '' : `${locale.number(complete.measured)}/${locale.number(complete.of)}`,
      note:
        complete === null
          ? ''
          : locale.text('trust.layers.note', { count: complete.measured, all: complete.of }),
      limit: context.review.settings.minimumCompleteness,
      alarm: complete !== null && complete.share < context.review.settings.minimumCompleteness,
    }
  })
  const enough = rows.filter(({ share, alarm }) => share !== null && !alarm).length
  return {
    id: 'layers',
    span: 6,
    title: locale.phrases(enough === 0 ? 'trust.layers.title-none' : 'trust.layers.title', { count: enough }),
    caption: locale.text('trust.layers.caption'),
    content: { chart: 'share-bars', data: { rows } },
    tableLabel: locale.text('figure.table'),
    table: {
      caption: locale.text('trust.layers.table-caption'),
      columns: [
        { label: locale.text('column.layer') },
        { label: locale.text('column.completeness'), numeric: true },
        { label: locale.text('column.accounts-measured'), numeric: true },
      ],
      rows: rows.map((row) => ({
        cells: [
          cell(row.label),
          row.share === null ? unknownCell(row.text) : cell(row.text),
          cell(row.counts),
        ],
      })),
    },
    links: lineageLinks(context, 'completeness', []),
  }
}
