import type { PersonState } from '../../metrics/account-slice.ts'
import { gapOf } from '../account/claims-table.ts'
import { judgeContact, measureLastContact } from '../../metrics/people/last-contact.ts'
import { previousScalesOf } from '../account/previous-rating.ts'
import { printRoles } from '../account/circle-table.ts'
import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import type { Cell } from '../page-parts/table.ts'
import { lineageLinks } from '../sources.ts'
import { tierWeight } from './finding-candidate.ts'
import { type CirclePerson, listCircle } from './list-circle.ts'

/** People a table lists. */
const MOST = 12

interface PeopleTable {
  readonly id: 'claims' | 'overdue' | 'moved'
  readonly span: FigureSpan
  readonly people: readonly CirclePerson[]
  readonly columns: readonly {
    readonly label: string
    readonly numeric?: boolean
    readonly cell: (one: CirclePerson) => Cell
  }[]
  readonly metric: string
}

function presentTable(context: PageContext, table: PeopleTable): SectionPart {
  const { locale, review, plan } = context
  const { id, span, people, columns, metric } = table
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
      ],
    },
  }
}

const roleCell = (context: PageContext, state: PersonState): Cell =>
  state.person.roles.length === 0 ? noCell : cell(printRoles(context.locale, state))

function daysCell(context: PageContext, { index, state }: CirclePerson): Cell {
  const last = measureLastContact(context.review.accounts[index]!.slice, state)
  if (last === null) return noCell
  return cell((last.atLeast ? '≥\u00A0' : '') + context.locale.number(last.days))
}

/** Ratings that claim more than the log supports, the widest gap first; null where none does. */
export function presentUnbacked(context: PageContext, span: FigureSpan): SectionPart | null {
  const { locale } = context
  const people = listCircle(context.review)
    .filter(({ state }) => gapOf(state) > 0)
    .toSorted(
      (a, b) =>
        gapOf(b.state) - gapOf(a.state) ||
        tierWeight(context, b.index) - tierWeight(context, a.index) ||
        b.state.weight - a.state.weight,
    )
  if (people.length === 0) return null
  return presentTable(context, {
    id: 'claims',
    span,
    people,
    metric: 'evidence',
    columns: [
      { label: locale.text('column.role'), cell: ({ state }) => roleCell(context, state) },
      {
        label: locale.text('column.claimed'),
        numeric: true,
        cell: ({ state }) => cell(locale.number(state.support!)),
      },
      {
        label: locale.text('column.evidence'),
        numeric: true,
        cell: ({ state }) =>
          cell(
            state.supported.level === 'none'
              ? locale.text('words.no-evidence')
              : locale.number(state.supported.level),
            {
              mark: 'alarm',
            },
          ),
      },
      { label: locale.text('column.days-since'), numeric: true, cell: (one) => daysCell(context, one) },
    ],
  })
}

/** Key persons not met within their gap, the highest tier and the longest first; null where nobody is overdue. */
export function presentOverdue(context: PageContext, span: FigureSpan): SectionPart | null {
  const { locale, review } = context
  const days = ({ index, state }: CirclePerson) =>
    measureLastContact(review.accounts[index]!.slice, state)?.days ?? 0
  const people = listCircle(review)
    .filter(
      ({ index, state }) =>
        state.keyRules.length > 0 && judgeContact(review.accounts[index]!.slice, state) === 'overdue',
    )
    .toSorted((a, b) => tierWeight(context, b.index) - tierWeight(context, a.index) || days(b) - days(a))
  if (people.length === 0) return null
  return presentTable(context, {
    id: 'overdue',
    span,
    people,
    metric: 'overdue-key-contacts',
    columns: [
      { label: locale.text('column.role'), cell: ({ state }) => roleCell(context, state) },
      {
        label: locale.text('column.days-since'),
        numeric: true,
        cell: (one) => ({ ...daysCell(context, one), mark: 'alarm' }),
      },
      {
        label: locale.text('column.limit'),
        numeric: true,
        cell: ({ state }) => cell(locale.number(state.gapDays)),
      },
    ],
  })
}

/** People whose support changed since last quarter, or who left in this one; null where nobody moved. */
export function presentMoved(context: PageContext, span: FigureSpan): SectionPart | null {
  const { locale, review } = context
  const { first, last } = review.period.flow
  const left = review.accounts.flatMap(({ slice }, index) =>
    slice.people
      .filter(
        ({ employed, person }) =>
          !employed && person.leftOn !== null && person.leftOn >= first && person.leftOn <= last,
      )
      .map((state) => ({ index, state })),
  )
  const was = ({ index, state }: CirclePerson) =>
    previousScalesOf(review.accounts[index]!, state.person).support
  const step = (one: CirclePerson) => (one.state.support ?? 0) - (was(one) ?? 0)
  const changed = listCircle(review).filter((one) => {
    const before = was(one)
    return one.state.support !== null && before !== null && before !== one.state.support
  })
  const people = [
    ...left.toSorted((a, b) => tierWeight(context, b.index) - tierWeight(context, a.index)),
    ...changed.toSorted(
      (a, b) =>
        Math.abs(step(b)) - Math.abs(step(a)) || tierWeight(context, b.index) - tierWeight(context, a.index),
    ),
  ]
  if (people.length === 0) return null
  return presentTable(context, {
    id: 'moved',
    span,
    people,
    metric: 'support',
    columns: [
      { label: locale.text('column.role'), cell: ({ state }) => roleCell(context, state) },
      {
        label: locale.text('column.move'),
        cell: (one) => {
          if (!one.state.employed)
            return cell(
              locale.text('account.people.left-on', { day: locale.date(one.state.person.leftOn!) }),
              { mark: 'alarm' },
            )
          const text = `${locale.number(was(one)!)} → ${locale.number(one.state.support!)}`
          return cell(text, step(one) < 0 ? { mark: 'alarm' } : {})
        },
      },
      {
        label: locale.text('column.evidence'),
        numeric: true,
        cell: ({ state }) =>
          !state.employed || !state.verifiable
            ? noCell
            : cell(
                state.supported.level === 'none'
                  ? locale.text('words.no-evidence')
                  : locale.number(state.supported.level),
              ),
      },
    ],
  })
}
