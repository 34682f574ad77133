import type { ReviewMovement } from '../../metrics/movement/review-movement.ts'
import { cell, markedCell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks } from '../sources.ts'

/** Movements by kind and class: how many rises and falls rest on evidence. */
export function presentClasses(context: PageContext, movement: ReviewMovement): SectionPart | null {
  const { locale } = context
  const { classes, moves, steps, bareMoves } = movement
  if (moves.length === 0) return null
  const kinds = [...new Set(classes.map(({ kind }) => kind))]
  const names = [...new Set(classes.map((one) => one.class))]
  const count = (kind: string, name: string): number =>
    classes.find((one) => one.kind === kind && one.class === name)?.moves ?? 0
  return {
    part: 'table',
    table: {
      id: 'why',
      span: 12,
      title:
        steps === 0
          ? locale.phrases('movement.why.title-still', { count: moves.length })
          : locale.phrases('movement.why.title', { all: steps, bare: bareMoves }),
      caption: locale.text('movement.why.caption'),
      table: {
        caption: locale.text('movement.why.table-caption'),
        columns: [
          { label: locale.text('movement.column.kind'), phone: 'full' },
          ...names.map((name) => ({
            label: locale.text(`movement.class.${name}`),
            numeric: true,
            labelled: true,
          })),
        ],
        rows: kinds.map((kind) => ({
          cells: [
            cell(locale.text(`movement.kind.${kind}`), { bold: true }),
            ...names.map((name) => {
              const number = count(kind, name)
              if (number === 0) return noCell
              return markedCell(locale.number(number), name === 'vanished' ? 'alarm' : null)
            }),
          ],
        })),
      },
      links: [
        ...lineageLinks(context, 'key-movement', []),
        { label: locale.text('figure.csv'), href: context.file('tables/movement.csv') },
      ],
    },
  }
}
