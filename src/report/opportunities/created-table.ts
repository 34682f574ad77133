import { accountColumn, type OfAccount, sourcesOf, tierColumn } from '../account-columns.ts'
import { cell, markedCell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { type NumberPart, readMain, readPart } from '../part-of.ts'
import { presentList } from '../present-list.ts'

interface Created extends OfAccount {
  readonly ground: number
  readonly amount: number
  readonly won: NumberPart
  readonly blank: NumberPart
}

/** Accounts with opportunities created in the quarter, those with most from the ground first. */
function listCreated({ review }: PageContext): Created[] {
  return review.accounts
    .flatMap(({ now }, index): Created[] => {
      const measured = now.metrics['grassroots-opportunities']
      const blank = readPart(measured, 'blank')
      const main = readMain(measured)
      if (main === null || blank === null || (blank.of ?? 0) === 0) return []
      const won = readPart(measured, 'won') ?? { value: 0, of: 0 }
      return [{ index, ground: main.value, amount: readPart(measured, 'amount')?.value ?? 0, won, blank }]
    })
    .toSorted((a, b) => b.ground - a.ground || b.amount - a.amount || a.index - b.index)
}

/** What the quarter brought from the ground, account by account. */
export function presentCreated(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const { currency } = review.settings
  const items = listCreated(context)
  const created = readPart(review.portfolio.metrics['grassroots-wins'], 'created-grassroots')
  return presentList(context, {
    id: 'created',
    span: 12,
    title:
      created === null
        ? locale.phrases('opportunities.created.title', {
            count: items.reduce((sum, { ground }) => sum + ground, 0),
          })
        : locale.phrases('opportunities.created.title', { count: created.value }),
    caption: locale.text('opportunities.created.caption'),
    tableCaption: locale.text('opportunities.created.table-caption'),
    items,
    metric: 'grassroots-opportunities',
    download: 'opportunities',
    columns: [
      accountColumn(context),
      tierColumn(context),
      {
        column: { label: locale.text('opportunities.column.created'), numeric: true, labelled: true },
        cell: ({ index, blank }) => cell(locale.number(blank.of ?? 0), { opens: sourcesOf(context, index) }),
      },
      {
        column: { label: locale.text('opportunities.column.ground'), numeric: true, labelled: true },
        cell: ({ ground }) => cell(locale.number(ground), ground > 0 ? { bold: true } : { mark: 'muted' }),
      },
      {
        column: { label: locale.text('opportunities.column.amount'), numeric: true, labelled: true },
        cell: ({ ground, amount }) => (ground === 0 ? noCell : cell(locale.amount(amount, currency))),
      },
      {
        column: { label: locale.text('opportunities.column.unsourced'), numeric: true, labelled: true },
        cell: ({ blank }) => markedCell(locale.number(blank.value), blank.value > 0 ? 'alarm' : 'muted'),
      },
    ],
  })
}
