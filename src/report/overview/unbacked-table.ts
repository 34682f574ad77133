import { measureInflation } from '../../metrics/claims/claim-standing.ts'
import { cell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import { tierWeight } from './finding-candidate.ts'
import { listCircle } from './list-circle.ts'
import { daysCell, presentPeopleTable, roleCell } from './people-table.ts'

/** Ratings that claim more than the log supports, the widest gap first; null where none does. */
export function presentUnbacked(context: PageContext, span: FigureSpan): SectionPart | null {
  const { locale } = context
  const people = listCircle(context.review)
    .filter(({ state }) => measureInflation(state) > 0)
    .toSorted(
      (a, b) =>
        measureInflation(b.state) - measureInflation(a.state) ||
        tierWeight(context, b.index) - tierWeight(context, a.index) ||
        b.state.weight - a.state.weight,
    )
  if (people.length === 0) return null
  return presentPeopleTable(context, {
    id: 'claims',
    span,
    people,
    metric: 'evidence',
    topic: 'claims',
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
