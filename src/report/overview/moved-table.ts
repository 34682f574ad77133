import { previousScalesOf } from '../account/previous-rating.ts'
import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import { tierWeight } from './finding-candidate.ts'
import { type CirclePerson, listCircle } from './list-circle.ts'
import { presentPeopleTable, roleCell } from './people-table.ts'

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
  return presentPeopleTable(context, {
    id: 'moved',
    span,
    people,
    metric: 'support',
    topic: 'movement',
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
