import { isKnown } from '../../model/measurement.ts'
import type { EyesBoardData } from '../chart-data/eyes-board.ts'
import type { FigureModel } from '../page-parts/figure.ts'
import type { Cell } from '../page-parts/table.ts'
import type { Headline } from '../page-parts/text.ts'
import { cell } from '../cells.ts'
import { lineageLinks, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'
import { foldBoard } from './board-data.ts'
import { findSoleHolder } from './eye-holders.ts'

function titleBoard({ locale, one }: AccountContext, { eyes, atLeast }: EyesBoardData): Headline {
  if (atLeast) return locale.phrases('account.board.title-at-least', { count: eyes })
  if (eyes === 0) return locale.phrases('account.board.title-none')
  const sole = eyes === 1 ? findSoleHolder(one.slice) : null
  return sole === null
    ? locale.phrases('account.board.title', { count: eyes })
    : locale.phrases(`account.board.title-one-${sole.kind}`, { name: sole.name })
}

function crossingCell(
  { locale }: AccountContext,
  data: EyesBoardData,
  department: number,
  staff: number,
): Cell {
  const here = (point: { department: number; staff: number }) =>
    point.department === department && point.staff === staff
  const stone = data.stones.find(here)
  if (stone)
    return cell(
      locale.text(stone.matched ? 'account.board.cell-eye' : 'account.board.cell-stone', {
        count: stone.supporters,
      }),
    )
  return cell(data.contacts.some(here) ? locale.text('account.board.cell-contact') : '')
}

/** Departments × ours, with a stone where live supporters link them; null where eyes were not measured. */
export function presentBoard(context: AccountContext): FigureModel | null {
  const { locale, one } = context
  const { eyes } = one.now.metrics
  if (!eyes || !isKnown(eyes)) return null
  const data = foldBoard(context, eyes)
  return {
    id: 'eyes',
    span: 6,
    title: titleBoard(context, data),
    content: { chart: 'eyes-board', data },
    tableLabel: locale.text('figure.table'),
    table: {
      caption: locale.text('account.board.table-caption'),
      columns: [
        { label: locale.text('column.department') },
        { label: locale.text('account.board.column-held') },
        ...data.staff.map(({ label }) => ({ label, numeric: true })),
      ],
      rows: data.departments.map(({ label, note }, department) => ({
        cells: [
          cell(label),
          cell(note),
          ...data.staff.map((_, staff) => crossingCell(context, data, department, staff)),
        ],
      })),
      note: printSources(context, eyes.rows),
    },
    links: lineageLinks(context, 'eyes', eyes.rows, context.evidence),
    phoneNotes: data.departments.map(({ label, note, tone }) => ({ head: label, text: note, tone })),
  }
}
