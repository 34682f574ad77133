import type { PersonState } from '../../metrics/account-slice.ts'
import { measureLastContact } from '../../metrics/people/last-contact.ts'
import { printRoles } from '../account/circle-table.ts'
import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart, TopicKind } from '../page-model.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import type { Cell } from '../page-parts/table.ts'
import { lineageLinks } from '../sources.ts'
import type { CirclePerson } from './list-circle.ts'
import { printBound } from '../print-bound.ts'

/** People a table lists. */
const MOST = 12

/** A list of people of several accounts: who and where, then columns of its own. */
export interface PeopleTable {
  readonly id: 'claims' | 'overdue' | 'moved'
  readonly span: FigureSpan
  readonly people: readonly CirclePerson[]
  readonly columns: readonly {
    readonly label: string
    readonly numeric?: boolean
    readonly cell: (one: CirclePerson) => Cell
  }[]
  readonly metric: string
  /** The page that goes further, linked to where it is built. */
  readonly topic?: TopicKind
}

/** The first people of a list, and how many more there are. */
export function presentPeopleTable(context: PageContext, table: PeopleTable): SectionPart {
  const { locale, review, plan } = context
  const { id, span, people, columns, metric, topic } = table
  return {
    part: 'table',
    table: {
      id,
      span,
      title: locale.phrases(`overview.${id}.title`, { count: people.length }),
      caption: locale.text(`overview.${id}.caption`),
      table: {
        caption: locale.text(`overview.${id}.table-caption`),
        columns: [
          { label: locale.text('column.person'), phone: 'full', keep: true },
          { label: locale.text('column.account'), phone: 'full' },
          ...columns.map(({ label, numeric }) => ({
            label,
            labelled: true,
            ...(numeric ? { numeric } : {}),
          })),
        ],
        rows: people.slice(0, MOST).map((one) => {
          const { account } = review.accounts[one.index]!
          const { person, employed } = one.state
          return {
            cells: [
              employed ? cell(person.name, { bold: true }) : cell(person.name, { mark: 'left' }),
              cell(account.shortName ?? account.name, { href: context.href(plan.accounts[one.index]!) }),
              ...columns.map((column) => column.cell(one)),
            ],
          }
        }),
        ...(people.length > MOST
          ? { note: locale.text('overview.more-people', { count: people.length - MOST }) }
          : {}),
      },
      links: [
        ...lineageLinks(context, metric, []),
        { label: locale.text('figure.csv'), href: context.file('tables/people.csv') },
        ...(topic !== undefined && plan.topics.includes(topic)
          ? [{ label: locale.text(`nav.${topic}`), href: context.href(topic) }]
          : []),
      ],
    },
  }
}

export const roleCell = (context: PageContext, state: PersonState): Cell =>
  state.person.roles.length === 0 ? noCell : cell(printRoles(context.locale, state))

export function daysCell(context: PageContext, { index, state }: CirclePerson): Cell {
  const last = measureLastContact(context.review.accounts[index]!.slice, state)
  if (last === null) return noCell
  return cell(printBound(last.atLeast) + context.locale.number(last.days))
}
