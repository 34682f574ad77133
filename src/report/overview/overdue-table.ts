import { judgeContact, measureLastContact } from '../../metrics/people/last-contact.ts'
import { cell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import { tierWeight } from './finding-candidate.ts'
import { type CirclePerson, listCircle } from './list-circle.ts'
import { daysCell, presentPeopleTable, roleCell } from './people-table.ts'

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
  return presentPeopleTable(context, {
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
