import { tiers } from '../../model/scales.ts'
import { cell, unknownCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { FigureModel, FigureSpan } from '../page-parts/figure.ts'
import { readMain, readPart } from '../part-of.ts'
import { lineageLinks } from '../sources.ts'

/** What effort is, and what it is laid beside. */
const measures = ['contacts', 'accounts', 'revenue', 'potential'] as const

/** Every tier's share of the contacts beside its shares of accounts, revenue and potential; null without tiers or log. */
export function presentEffort(context: PageContext, span: FigureSpan): FigureModel | null {
  const { locale, review } = context
  const fit = review.portfolio.metrics['effort-fit']
  const main = readMain(fit)
  if (main === null || readPart(fit, 'contacts-S') === null) return null
  const shown = measures.filter((measure) =>
    tiers.some((tier) => readPart(fit, `${measure}-${tier}`) !== null),
  )
  const held = tiers.filter((tier) => (readPart(fit, `accounts-${tier}`)?.value ?? 0) > 0)
  const shareOf = (measure: string, tier: string): number | null => {
    const part = readPart(fit, `${measure}-${tier}`)
    return part === null || part.of === null || part.of === 0 ? null : part.value / part.of
  }
  const groups = held.map((tier) => ({
    label: locale.text(`tier.${tier}`),
    note: locale.text('counts.accounts', { count: readPart(fit, `accounts-${tier}`)?.value ?? 0 }),
    rows: shown.map((measure) => {
      const share = shareOf(measure, tier)
      return {
        label: locale.text(`coverage-page.effort.${measure}`),
        share,
        text: share === null ? '' : locale.percent(share),
        main: measure === 'contacts',
      }
    }),
  }))
  const over = readPart(fit, 'overServed')?.value ?? 0
  const under = readPart(fit, 'underServed')?.value ?? 0
  return {
    id: 'effort',
    span,
    title:
      main.value === 0
        ? locale.phrases('coverage-page.effort.title-none', { all: main.of ?? 0 })
        : locale.phrases('coverage-page.effort.title', { count: main.value, all: main.of ?? 0, over, under }),
    content: { chart: 'effort-shares', data: { groups } },
    tableLabel: locale.text('figure.table'),
    table: {
      caption: locale.text('coverage-page.effort.table-caption'),
      columns: [
        { label: locale.text('column.tier') },
        ...shown.map((measure) => ({ label: locale.text(`coverage-page.effort.${measure}`), numeric: true })),
      ],
      rows: held.map((tier, index) => ({
        cells: [
          cell(tier),
          ...shown.map((measure, at) => {
            const part = readPart(fit, `${measure}-${tier}`)
            const { text } = groups[index]!.rows[at]!
            if (part === null) return unknownCell(locale.text('words.not-measured'))
            const amount =
              measure === 'revenue'
                ? locale.amount(part.value, review.settings.currency)
                : locale.number(part.value, 1)
            return cell(text, { note: amount })
          }),
        ],
      })),
    },
    links: lineageLinks(context, 'effort-fit', []),
  }
}
