import type { ReviewMove } from '../../metrics/movement/review-movement.ts'
import { accountCell, printEvidence } from '../claims/claim-cells.ts'
import { cell, markedCell, noCell } from '../cells.ts'
import { tierWeight } from '../overview/finding-candidate.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import type { Cell, Column } from '../page-parts/table.ts'
import type { Headline, Span } from '../page-parts/text.ts'
import { lineageLinks } from '../sources.ts'
import { printStanding } from './move-words.ts'

export type MoveColumn = 'scale' | 'move' | 'class' | 'day' | 'reason' | 'evidence' | 'doubt'

/** Some movements: which, in how much room, and the columns beside person and account. */
export interface MovesList {
  readonly id: 'fell' | 'rose' | 'gone' | 'new'
  readonly span: FigureSpan
  readonly title: Headline
  readonly moves: readonly ReviewMove[]
  /** Rows on the page; the download holds the rest. */
  readonly most: number
  readonly columns: readonly MoveColumn[]
}

function stepOf({ from, to }: ReviewMove): number {
  return typeof from === 'number' && typeof to === 'number' ? Math.abs(to - from) : 0
}

/** What vanished before all, then key persons, support before intimacy, then the tier of the account and the width of the step. */
function sortMoves(context: PageContext, moves: readonly ReviewMove[]): ReviewMove[] {
  return moves.toSorted(
    (a, b) =>
      Number(b.class === 'vanished') - Number(a.class === 'vanished') ||
      Number(b.isKey) - Number(a.isKey) ||
      Number(b.scale === 'support') - Number(a.scale === 'support') ||
      tierWeight(context, b.account) - tierWeight(context, a.account) ||
      stepOf(b) - stepOf(a),
  )
}

/** What a person must look at: a key person's support moved without evidence, or something was taken out. */
function isAlarming(move: ReviewMove): boolean {
  return move.class === 'vanished' || (move.class === 're-rated' && move.isKey && move.scale === 'support')
}

function personCell({ locale }: PageContext, { person, isKey, kind }: ReviewMove): Cell {
  if (kind === 'left') return cell(person.name, { mark: 'left' })
  if (!isKey) return cell(person.name, { bold: true })
  const name: Span = { text: person.name, bold: true }
  const mark: Span = { text: locale.text('account.people.key'), tone: 'muted' }
  return cell(person.name, { sentence: [name, ' ', mark] })
}

/** The last item that made it new evidence, and how many there are. */
function evidenceCell(context: PageContext, { evidence }: ReviewMove): Cell {
  const [last] = evidence.toSorted((a, b) => b.day - a.day || (b.row ?? 0) - (a.row ?? 0))
  if (last === undefined) return noCell
  const { locale } = context
  const count = locale.text('movement.items', { count: evidence.length })
  return cell(`${locale.date(last.day)} ${printEvidence(context, last)}`, {
    ...(evidence.length > 1 ? { note: count } : {}),
  })
}

function doubtCell({ locale }: PageContext, { scale, findings }: ReviewMove): Cell {
  if (scale !== 'support') return noCell
  if (findings.length === 0) return cell(locale.text('movement.doubt.none'), { mark: 'muted' })
  return cell(locale.list(findings.map((finding) => locale.text(`movement.doubt.${finding}`))), {
    mark: 'alarm',
  })
}

function cellOf(context: PageContext, move: ReviewMove, column: MoveColumn): Cell {
  const { locale } = context
  switch (column) {
    case 'scale':
      return cell(locale.text(move.scale === 'support' ? 'column.support' : 'column.intimacy'))
    case 'move':
      return cell(`${printStanding(locale, move.from)} → ${printStanding(locale, move.to)}`, { bold: true })
    case 'class':
      return markedCell(locale.text(`movement.class.${move.class}`), isAlarming(move) ? 'alarm' : null)
    case 'day':
      return move.day === null ? noCell : cell(locale.date(move.day), { sort: move.day })
    case 'reason':
      return move.reason === null ? noCell : cell(move.reason)
    case 'evidence':
      return evidenceCell(context, move)
    case 'doubt':
      return doubtCell(context, move)
  }
}

export function presentMovesList(context: PageContext, list: MovesList): SectionPart {
  const { locale } = context
  const { id, span, title, moves, most, columns } = list
  const kept: readonly MoveColumn[] = ['move', 'day', 'scale']
  return {
    part: 'table',
    table: {
      id,
      span,
      title,
      caption: locale.text(`movement.${id}.caption`),
      table: {
        caption: locale.text(`movement.${id}.table-caption`),
        columns: [
          { key: 'person', label: locale.text('column.person'), phone: 'full', keep: true },
          { key: 'account', label: locale.text('column.account'), phone: 'full' },
          ...columns.map((column): Column => ({
            ...(column === 'day' || column === 'class' ? { key: column } : {}),
            label: locale.text(`movement.column.${column}`),
            labelled: true,
            ...(kept.includes(column) ? { keep: true } : {}),
          })),
        ],
        rows: sortMoves(context, moves)
          .slice(0, most)
          .map((move) => ({
            cells: [
              personCell(context, move),
              accountCell(context, move.account),
              ...columns.map((column) => cellOf(context, move, column)),
            ],
          })),
        ...(moves.length > most
          ? { note: locale.text('movement.more', { count: moves.length - most }) }
          : {}),
      },
      links: [
        ...lineageLinks(context, 'key-movement', []),
        { label: locale.text('figure.csv'), href: context.file('tables/movement.csv') },
      ],
    },
  }
}
