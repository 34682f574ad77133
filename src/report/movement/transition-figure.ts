import type { RibbonWay } from '../chart-data/transition.ts'
import { judgeMovement } from '../../metrics/movement/movement-kind.ts'
import { measureStandings } from '../../metrics/movement/transition-standings.ts'
import type { TransitionMatrix } from '../../metrics/movement/transition-matrix.ts'
import type { Standing } from '../../metrics/movement/transitions.ts'
import { shiftQuarter } from '../../model/quarter.ts'
import type { Support } from '../../model/scales.ts'
import { printSupport } from '../claims/support-word.ts'
import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { FigureModel } from '../page-parts/figure.ts'
import type { Headline } from '../page-parts/text.ts'
import { lineageLinks } from '../sources.ts'
import { printStanding } from './move-words.ts'

type Cell = TransitionMatrix['cells'][number]

function wayOf(cell: Cell): RibbonWay {
  const kind = judgeMovement(cell)
  if (kind === 'same' || kind === 'up' || kind === 'down') return kind
  return kind === 'newly-rated' || kind === 'joined' ? 'new' : 'off'
}

function titleTransition({ locale }: PageContext, { cells, people }: TransitionMatrix): Headline {
  const moved = cells.filter((cell) => ['up', 'down'].includes(wayOf(cell)))
  const [most] = moved.toSorted((a, b) => b.people - a.people)
  if (most === undefined) return locale.phrases('movement.figure.title-still', { count: people })
  return locale.phrases('movement.figure.title', {
    from: printStanding(locale, most.from),
    to: printStanding(locale, most.to),
    count: most.people,
  })
}

/** Key persons from last quarter's standing to this quarter's; null where no key person is known. */
export function presentTransition(context: PageContext, matrix: TransitionMatrix): FigureModel | null {
  const { locale, review } = context
  if (matrix.people === 0) return null
  const standings = measureStandings(matrix)
  // of support only, so that every number is a level of support
  const label = (standing: Standing): string =>
    typeof standing === 'number'
      ? printSupport(locale, standing as Support)
      : locale.text(`movement.standing.${standing}`)
  const note = (risen: number, fallen: number): string =>
    [
      ...(risen > 0 ? [locale.text('movement.figure.risen', { count: risen })] : []),
      ...(fallen > 0 ? [locale.text('movement.figure.fallen', { count: fallen })] : []),
    ].join(locale.text('movement.figure.join'))
  const at = (wanted: Standing): number => standings.findIndex(({ standing }) => standing === wanted)
  const people = (from: Standing, to: Standing): number =>
    matrix.cells.find((cell) => cell.from === from && cell.to === to)?.people ?? 0
  const arrived = standings.filter(({ now }) => now > 0)
  return {
    id: 'transition',
    span: 6,
    title: titleTransition(context, matrix),
    caption: locale.text('movement.figure.caption'),
    content: {
      chart: 'transition',
      data: {
        before: locale.quarter(shiftQuarter(review.period.quarter, -1)),
        now: locale.quarter(review.period.quarter),
        rows: standings.map(({ standing, before, now, risenInto, fallenInto }) => ({
          level: typeof standing === 'number' ? (standing as Support) : 'off',
          label: label(standing),
          before,
          now,
          note: note(risenInto, fallenInto),
          alarm: fallenInto > 0,
        })),
        ribbons: matrix.cells.map((cell) => ({
          from: at(cell.from),
          to: at(cell.to),
          people: cell.people,
          way: wayOf(cell),
        })),
      },
    },
    tableLabel: locale.text('figure.table'),
    table: {
      caption: locale.text('movement.figure.table-caption'),
      columns: [
        { label: locale.text('movement.figure.from') },
        ...arrived.map(({ standing }) => ({ label: label(standing), numeric: true })),
        { label: locale.text('column.total'), numeric: true },
      ],
      rows: standings
        .filter(({ before }) => before > 0)
        .map(({ standing, before }) => ({
          cells: [
            cell(label(standing)),
            ...arrived.map(({ standing: to }) => {
              const count = people(standing, to)
              return count === 0 ? noCell : cell(locale.number(count))
            }),
            cell(locale.number(before), { bold: true }),
          ],
        })),
      foot: [
        cell(locale.text('column.total')),
        ...arrived.map(({ now }) => cell(locale.number(now))),
        cell(locale.number(matrix.people)),
      ],
    },
    links: [
      ...lineageLinks(context, 'key-movement', []),
      { label: locale.text('figure.csv'), href: context.file('tables/movement.csv') },
    ],
  }
}
