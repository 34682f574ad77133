import type { PersonState } from '../../metrics/account-slice.ts'
import type { Influence, ReportingNode } from '../../metrics/people/reporting-lines.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import type { Cell, TableModel } from '../page-parts/table.ts'
import type { AccountContext } from './account-context.ts'
import { contactCell, nameCell, printRoles } from './circle-table.ts'

function supportCell({ locale }: AccountContext, state: PersonState): Cell {
  if (!state.employed) return noCell
  if (state.credible === null) return unknownCell(locale.text('words.unrated'))
  return markedCell(locale.number(state.credible), state.credible === -1 ? 'alarm' : null)
}

/** The map as rows: each person after their superior, folded people as one row with their names. */
export function powerMapTable(
  context: AccountContext,
  nodes: readonly ReportingNode[],
  influence: readonly Influence[],
): TableModel {
  const { locale, review } = context
  const swayed = Map.groupBy(influence, ({ from }) => from)
  const noOne = (count: number): Cell[] => Array.from({ length: count }, () => noCell)
  const list = (those: readonly ReportingNode[], above: PersonState | null): readonly Cell[][] =>
    those.flatMap((node): Cell[][] => {
      const superior = above === null ? noCell : cell(above.person.name)
      if (node.kind === 'department') return [...list(node.reports, above)]
      if (node.kind === 'stack')
        return [
          [
            cell(locale.text('power-map.folded', { count: node.states.length })),
            cell(locale.series(node.states.map(({ person }) => person.name)), { mark: 'muted' }),
            superior,
            ...noOne(5),
          ],
        ]
      const { state } = node
      const { person } = state
      const title = person.title ?? person.department?.name ?? null
      return [
        [
          nameCell(context, state),
          title === null ? noCell : cell(title),
          superior,
          person.roles.length === 0 ? noCell : cell(printRoles(locale, state)),
          person.influence === null
            ? markedCell(String(review.settings.assumedInfluence), 'assumed')
            : cell(String(person.influence)),
          supportCell(context, state),
          swayed.has(state)
            ? cell(locale.series(swayed.get(state)!.map(({ to }) => to.person.name)))
            : noCell,
          contactCell(context, state),
        ],
        ...list(node.reports, state),
      ]
    })
  return {
    caption: locale.text('power-map.table-caption'),
    columns: [
      { label: locale.text('column.person'), keep: true },
      { label: locale.text('column.title') },
      { label: locale.text('power-map.column-superior') },
      { label: locale.text('column.role') },
      { label: locale.text('column.influence'), numeric: true },
      { label: locale.text('power-map.column-support'), numeric: true },
      { label: locale.text('power-map.column-sways') },
      { label: locale.text('column.days-since'), numeric: true },
    ],
    rows: list(nodes, null).map((cells) => ({ cells })),
  }
}
