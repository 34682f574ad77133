import { findStrongestOurs, findStrongestTheirs } from '../../metrics/general/concentration.ts'
import type { Flag } from '../../metrics/review.ts'
import { accountColumn, type OfAccount, sourcesOf, tierColumn } from '../account-columns.ts'
import { cell } from '../cells.ts'
import { rankAccounts } from '../lists/rank-accounts.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { presentList } from '../present-list.ts'

interface Thread extends OfAccount {
  readonly side: 'theirs' | 'ours'
  readonly flag: Flag
}

const sides = { 'single-thread-customer': 'theirs', 'single-thread-own': 'ours' } as const

/** Accounts whose contacts hang on one person, in reading order. */
export function listThreads({ review }: PageContext): Thread[] {
  return rankAccounts(review).flatMap((index) =>
    review.accounts[index]!.flags.flatMap((flag): Thread[] =>
      flag.id in sides ? [{ index, flag, side: sides[flag.id as keyof typeof sides] }] : [],
    ),
  )
}

/** On whom an account's contacts hang, theirs or ours. */
export function presentThreads(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const { people, staff } = review.dataset
  const items = listThreads(context)
  const nameOf = ({ index, side }: Thread): string => {
    const { slice } = review.accounts[index]!
    if (side === 'theirs') return people[findStrongestTheirs(slice)?.of.person ?? -1]?.name ?? ''
    return staff[findStrongestOurs(slice)?.of.staff ?? -1]?.name ?? ''
  }
  return presentList(context, {
    id: 'threads',
    span: 12,
    title: locale.phrases('coverage-page.threads.title', { count: items.length }),
    caption: locale.text('coverage-page.threads.caption'),
    tableCaption: locale.text('coverage-page.threads.table-caption'),
    items,
    metric: 'concentration',
    download: 'accounts',
    columns: [
      accountColumn(context),
      tierColumn(context),
      {
        column: { label: locale.text('coverage-page.column.side'), labelled: true },
        cell: ({ side }) => cell(locale.text(`coverage-page.side.${side}`)),
      },
      {
        column: { key: 'person', label: locale.text('column.person'), labelled: true, keep: true },
        cell: (one) => cell(nameOf(one), { bold: true }),
      },
      {
        column: {
          key: 'share',
          label: locale.text('coverage-page.column.thread-share'),
          numeric: true,
          labelled: true,
        },
        cell: ({ index, flag }) =>
          cell(locale.percent(Number(flag.values['share'])), {
            mark: 'alarm',
            opens: sourcesOf(context, index),
            sort: Number(flag.values['share']),
          }),
      },
      {
        column: { label: locale.text('coverage-page.column.half-year'), numeric: true, labelled: true },
        cell: ({ flag }) => cell(locale.number(Number(flag.values['contacts']), 1)),
      },
      {
        column: { label: locale.text('column.since'), labelled: true, keep: true },
        cell: ({ flag }) => cell(locale.quarter(flag.since)),
      },
    ],
  })
}
