import { type OutlookColumn, outlookColumns, outlookOf } from '../../metrics/roll-up/exposure-by-outlook.ts'
import type { Locale } from '../../i18n/locale.ts'
import { accountColumn, type OfAccount, sourcesOf, tierColumn } from '../account-columns.ts'
import { cell, markedCell, unknownCell } from '../cells.ts'
import type { ShareBar } from '../chart-data/share-bars.ts'
import { metricName } from '../definition-of.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { readMain, readPart } from '../part-of.ts'
import { presentList } from '../present-list.ts'
import { printVerdict } from '../print-measurement.ts'
import { lineageLinks } from '../sources.ts'

const nameOf = (locale: Locale, outlook: OutlookColumn): string =>
  outlook === 'unknown'
    ? locale.text('opportunities.stake.unknown')
    : printVerdict(locale, 'decision-outlook', outlook)

/** Open money by the outlook of the decision it hangs on; null where none falls due. */
export function presentStake(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const { currency } = review.settings
  const measured = review.portfolio.metrics['exposure-by-outlook']
  const main = readMain(measured)
  if (main === null || main.of === null || main.of === 0) return null
  const lines = outlookColumns.flatMap((outlook) => {
    const deals = readPart(measured, `opportunities-${outlook}`)
    const open = readPart(measured, `open-${outlook}`)
    const accounts = readPart(measured, `accounts-${outlook}`)
    return deals === null || open === null || accounts === null || deals.value === 0
      ? []
      : [{ outlook, deals: deals.value, open: open.value, accounts: accounts.value }]
  })
  const rows = lines.map(({ outlook, deals, open }): ShareBar => ({
    label: nameOf(locale, outlook),
    share: open / main.of!,
    text: locale.percent(open / main.of!),
    counts: locale.amount(open, currency),
    note: locale.text('opportunities.stake.deals', { count: deals }),
    limit: null,
    alarm: outlook === 'lost',
  }))
  return {
    part: 'figure',
    figure: {
      id: 'stake',
      span: 5,
      title: locale.phrases('opportunities.stake.title', { share: locale.percent(main.value / main.of) }),
      caption: locale.text('opportunities.stake.caption'),
      content: { chart: 'share-bars', data: { rest: 'other', rows } },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('opportunities.stake.table-caption'),
        columns: [
          { label: metricName(locale, 'decision-outlook') },
          { label: locale.text('opportunities.column.open-amount'), numeric: true },
          { label: locale.text('opportunities.column.opportunities'), numeric: true },
          { label: locale.text('column.accounts'), numeric: true },
        ],
        rows: lines.map(({ outlook, deals, open, accounts }) => ({
          cells: [
            cell(nameOf(locale, outlook)),
            cell(locale.amount(open, currency)),
            cell(locale.number(deals)),
            cell(locale.number(accounts)),
          ],
        })),
      },
      links: lineageLinks(context, 'exposure-by-outlook', []),
    },
  }
}

interface Exposed extends OfAccount {
  readonly open: number
  readonly deals: number
  readonly withoutAmount: number
}

/** Accounts whose open money hangs on a decision that is not secured, the largest sum first. */
export function presentExposed(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const { currency } = review.settings
  const items = review.accounts
    .flatMap((one, index): Exposed[] => {
      const { now } = one
      if (outlookOf(one) === 'secured') return []
      const part = (name: string) => readPart(now.metrics.exposure, name)?.value ?? 0
      const deals = part('opportunities')
      return deals === 0 ? [] : [{ index, open: part('open'), deals, withoutAmount: part('withoutAmount') }]
    })
    .toSorted((a, b) => b.open - a.open || a.index - b.index)
  return presentList(context, {
    id: 'exposed',
    span: 7,
    title: locale.phrases('opportunities.exposed.title', { count: items.length }),
    caption: locale.text('opportunities.exposed.caption'),
    tableCaption: locale.text('opportunities.exposed.table-caption'),
    items,
    metric: 'exposure',
    download: 'opportunities',
    columns: [
      accountColumn(context),
      tierColumn(context),
      {
        column: { label: locale.text('opportunities.column.open-amount'), numeric: true, labelled: true },
        cell: ({ index, open, deals, withoutAmount }) =>
          withoutAmount === deals
            ? unknownCell(locale.text('words.not-measured'))
            : cell(locale.amount(open, currency), { opens: sourcesOf(context, index), bold: true }),
      },
      {
        column: { label: locale.text('opportunities.column.opportunities'), numeric: true, labelled: true },
        cell: ({ deals }) => cell(locale.number(deals)),
      },
      {
        column: { label: metricName(locale, 'decision-outlook'), labelled: true, keep: true },
        cell: ({ index }) => {
          const outlook = outlookOf(review.accounts[index]!)
          return outlook === 'unknown'
            ? unknownCell(locale.text('words.not-measured'))
            : markedCell(nameOf(locale, outlook), outlook === 'lost' ? 'alarm' : null)
        },
      },
      {
        column: { label: metricName(locale, 'eyes'), labelled: true },
        cell: ({ index }) => {
          const { eyes } = review.accounts[index]!.now.metrics
          const number = readMain(eyes)?.value ?? null
          const atLeast = eyes !== undefined && 'value' in eyes && eyes.atLeast === true
          return cell('', { chart: { chart: 'life', data: { eyes: number, atLeast }, label: '' } })
        },
      },
    ],
  })
}
