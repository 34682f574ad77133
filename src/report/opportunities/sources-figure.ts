import { sources } from '../../metrics/roll-up/grassroots-wins.ts'
import { cell, noCell } from '../cells.ts'
import type { ShareBar } from '../chart-data/share-bars.ts'
import type { PageContext } from '../page-context.ts'
import type { FigureModel } from '../page-parts/figure.ts'
import { readMain, readPart } from '../part-of.ts'
import { lineageLinks } from '../sources.ts'

/** Where the money won in the rolling year came from; null where nothing says so. */
export function presentSources(context: PageContext): FigureModel | null {
  const { locale, review } = context
  const { currency } = review.settings
  const measured = review.portfolio.metrics['grassroots-wins']
  const main = readMain(measured)
  if (main === null) return null
  const lines = sources.flatMap((source) => {
    const won = readPart(measured, `won-${source}`)
    const amount = readPart(measured, `amount-${source}`)
    if (won === null || amount === null || won.of === null || won.of === 0) return []
    return [{ source, won: won.value, decided: won.of, amount: amount.value, all: amount.of ?? 0 }]
  })
  const rows = lines.map(({ source, won, decided, amount, all }): ShareBar => ({
    label: locale.text(`opportunities.source.${source}`),
    share: all === 0 ? 0 : amount / all,
    text: all === 0 ? '–' : locale.percent(amount / all),
    counts: locale.amount(amount, currency),
    note: locale.text('opportunities.sources.won', { won: locale.number(won), of: locale.number(decided) }),
    limit: null,
    alarm: false,
  }))
  return {
    id: 'sources',
    span: 6,
    title: locale.phrases('opportunities.sources.title', { amount: locale.amount(main.value, currency) }),
    caption: locale.text('opportunities.sources.caption'),
    content: { chart: 'share-bars', data: { rest: 'other', rows } },
    tableLabel: locale.text('figure.table'),
    table: {
      caption: locale.text('opportunities.sources.table-caption'),
      columns: [
        { label: locale.text('opportunities.column.source') },
        { label: locale.text('opportunities.column.won'), numeric: true },
        { label: locale.text('opportunities.column.won-amount'), numeric: true },
        { label: locale.text('opportunities.column.created'), numeric: true },
      ],
      rows: lines.map(({ source, won, decided, amount }) => {
        const created = readPart(measured, `created-${source}`)
        return {
          cells: [
            cell(locale.text(`opportunities.source.${source}`)),
            cell(`${locale.number(won)}/${locale.number(decided)}`),
            cell(locale.amount(amount, currency)),
            created === null ? noCell : cell(locale.number(created.value)),
          ],
        }
      }),
    },
    links: [
      ...lineageLinks(context, 'grassroots-wins', []),
      { label: locale.text('figure.csv'), href: context.file('tables/opportunities.csv') },
    ],
  }
}
