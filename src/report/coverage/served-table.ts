import type { Flag } from '../../metrics/review.ts'
import { flagName } from '../account/flags-table.ts'
import { accountColumn, type OfAccount, sourcesOf, tierColumn } from '../account-columns.ts'
import { cell, markedCell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { rankAccounts } from '../lists/rank-accounts.ts'
import { presentList } from '../present-list.ts'

interface Served extends OfAccount {
  readonly flag: Flag
}

/** Accounts flagged over- or under-served, those that get too little first, then by tier. */
export function listServed({ review }: PageContext): Served[] {
  const flagged = (id: string): Served[] =>
    rankAccounts(review).flatMap((index) =>
      review.accounts[index]!.flags.filter((flag) => flag.id === id).map((flag) => ({ index, flag })),
    )
  return [...flagged('under-served'), ...flagged('over-served')]
}

/** Who got far too little or far too much, two quarters in a row. */
export function presentServed(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const items = listServed(context)
  const money = items.some(({ index }) => review.accounts[index]!.account.revenue !== null)
  const number = ({ values }: Flag, name: string) => locale.number(Number(values[name]), 1)
  return presentList(context, {
    id: 'served',
    span: 12,
    title: locale.phrases('coverage-page.served.title', { count: items.length }),
    caption: locale.text('coverage-page.served.caption'),
    tableCaption: locale.text('coverage-page.served.table-caption'),
    items,
    metric: 'effort-fit',
    download: 'accounts',
    columns: [
      accountColumn(context),
      tierColumn(context),
      {
        column: { label: locale.text('column.flag'), labelled: true, keep: true },
        cell: ({ flag }) =>
          markedCell(flagName(locale, flag.id), flag.id === 'under-served' ? 'alarm' : null),
      },
      {
        column: { key: 'contacts', label: locale.text('column.contacts'), numeric: true, labelled: true },
        cell: ({ index, flag }) =>
          cell(number(flag, 'contacts'), {
            opens: sourcesOf(context, index),
            bold: true,
            sort: Number(flag.values['contacts']),
          }),
      },
      {
        column: { label: locale.text('column.contacts-before'), numeric: true, labelled: true },
        cell: ({ flag }) => cell(number(flag, 'contactsBefore'), { mark: 'muted' }),
      },
      {
        column: { label: locale.text('column.standard'), numeric: true, labelled: true },
        cell: ({ flag }) => cell(number(flag, 'standard')),
      },
      ...(money
        ? [
            {
              column: { label: locale.text('coverage-page.column.revenue'), numeric: true, labelled: true },
              cell: ({ index }: Served) => {
                const { revenue } = review.accounts[index]!.account
                return revenue === null ? noCell : cell(locale.amount(revenue, review.settings.currency))
              },
            },
          ]
        : []),
      {
        column: { label: locale.text('column.since'), labelled: true, keep: true },
        cell: ({ flag }) => cell(locale.quarter(flag.since)),
      },
    ],
  })
}
