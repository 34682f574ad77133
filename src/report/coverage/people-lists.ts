import type { PersonState } from '../../metrics/account-slice.ts'
import { listOverdueContacts } from '../../metrics/key/overdue-key-contacts.ts'
import { listUnmetDeciders } from '../../metrics/key/unmet-deciders.ts'
import type { LastContact } from '../../metrics/people/last-contact.ts'
import { printRoles } from '../account/circle-table.ts'
import { accountColumn, type OfAccount, sourcesOf, tierColumn } from '../account-columns.ts'
import { cell, noCell, unknownCell } from '../cells.ts'
import { rankAccounts } from '../lists/rank-accounts.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { type ListColumn, presentList } from '../present-list.ts'
import { printBound } from '../print-bound.ts'

interface Someone extends OfAccount {
  readonly state: PersonState
}
interface Overdue extends Someone {
  readonly last: LastContact
}

/** Key persons not met within their gap: account by account in reading order, the longest first. */
export function listOverdue({ review }: PageContext): Overdue[] {
  return rankAccounts(review).flatMap((index) =>
    listOverdueContacts(review.accounts[index]!.slice).map((one) => ({ ...one, index })),
  )
}

/** Approvers and deciders whom the log has never seen, the highest tier first. */
export function listUnmet({ review }: PageContext): Someone[] {
  return rankAccounts(review).flatMap((index) =>
    listUnmetDeciders(review.accounts[index]!.slice).map((state) => ({ state, index })),
  )
}

function personColumns({ locale }: PageContext): ListColumn<Someone>[] {
  return [
    {
      column: { key: 'person', label: locale.text('column.person'), phone: 'full', keep: true },
      cell: ({ state }) => cell(state.person.name, { bold: true }),
    },
    {
      column: { label: locale.text('column.role'), labelled: true },
      cell: ({ state }) => (state.person.roles.length === 0 ? noCell : cell(printRoles(locale, state))),
    },
  ]
}

export function presentOverdueList(context: PageContext): SectionPart | null {
  const { locale } = context
  const items = listOverdue(context)
  const [person, role] = personColumns(context)
  return presentList(context, {
    id: 'overdue',
    span: 12,
    title: locale.phrases('coverage-page.overdue.title', { count: items.length }),
    caption: locale.text('coverage-page.overdue.caption'),
    tableCaption: locale.text('coverage-page.overdue.table-caption'),
    items,
    metric: 'overdue-key-contacts',
    download: 'people',
    columns: [
      person!,
      accountColumn(context),
      tierColumn(context),
      role!,
      {
        column: { label: locale.text('column.title'), labelled: true },
        cell: ({ state }) => (state.person.title === null ? noCell : cell(state.person.title)),
      },
      {
        column: { key: 'days', label: locale.text('column.days-since'), numeric: true, labelled: true },
        cell: ({ index, last }) =>
          cell(printBound(last.atLeast) + locale.number(last.days), {
            mark: 'alarm',
            opens: sourcesOf(context, index),
            sort: last.days,
          }),
      },
      {
        column: { key: 'limit', label: locale.text('column.limit'), numeric: true, labelled: true },
        cell: ({ state }) => cell(locale.number(state.gapDays), { sort: state.gapDays }),
      },
    ],
  })
}

export function presentUnmet(context: PageContext): SectionPart | null {
  const { locale } = context
  const items = listUnmet(context)
  return presentList(context, {
    id: 'unmet',
    span: 12,
    title: locale.phrases('coverage-page.unmet.title', { count: items.length }),
    caption: locale.text('coverage-page.unmet.caption'),
    tableCaption: locale.text('coverage-page.unmet.table-caption'),
    items,
    metric: 'key-contact',
    download: 'people',
    columns: [
      ...personColumns(context),
      accountColumn(context),
      tierColumn(context),
      {
        column: { label: locale.text('column.title'), labelled: true },
        cell: ({ state }) => (state.person.title === null ? noCell : cell(state.person.title)),
      },
      {
        column: { label: locale.text('column.department'), labelled: true },
        cell: ({ state }) => (state.person.department === null ? noCell : cell(state.person.department.name)),
      },
      {
        column: { label: locale.text('column.claimed'), numeric: true, labelled: true },
        cell: ({ state }) =>
          state.support === null
            ? unknownCell(locale.text('words.unrated'))
            : cell(locale.number(state.support)),
      },
    ],
  })
}
