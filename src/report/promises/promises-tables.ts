import type { AccountPromise, Promises } from '../../metrics/plans/count-promises.ts'
import type { PromiseVerdict } from '../../metrics/plans/list-promises.ts'
import { cell, markedCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell, CellMark, Column } from '../page-parts/table.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import { aboutCell, accountCell, actionCell, ownerCell, rankByStake } from './promise-cells.ts'

const MOST = 40
const MOST_MOVED = 15

const order: readonly PromiseVerdict[] = ['overdue', 'late', 'unproven', 'undated', 'cancelled', 'kept']
const marks: Readonly<Partial<Record<PromiseVerdict, CellMark>>> = {
  overdue: 'alarm',
  late: 'alarm',
  unproven: 'assumed',
  undated: 'assumed',
  cancelled: 'muted',
}

function verdictCell({ locale }: PageContext, { verdict, daysLate }: AccountPromise): Cell {
  if (verdict === 'overdue' && daysLate === 0)
    return cell(locale.text('promises.due-today'), { mark: 'alarm', bold: true })
  const text =
    verdict === 'overdue' || verdict === 'late'
      ? locale.text(`account-plan.verdict.${verdict}`, { count: daysLate })
      : locale.text(`account-plan.verdict.${verdict}`)
  return markedCell(text, marks[verdict] ?? null, verdict === 'kept' ? {} : { bold: true })
}

function presentList(
  context: PageContext,
  given: {
    readonly id: 'kept' | 'moved'
    readonly title: readonly string[]
    readonly promises: readonly AccountPromise[]
    readonly most: number
    readonly note?: string
    readonly columns: readonly Column[]
    readonly cells: (promise: AccountPromise) => readonly Cell[]
  },
): SectionPart {
  const { locale } = context
  const { id, title, promises, most, note, columns, cells } = given
  const shown = promises.slice(0, most)
  const sources = printSources(context, mergeRows(shown.map(({ plan }) => plan.rows)))
  return {
    part: 'table',
    table: {
      id,
      span: 12,
      title,
      caption: locale.text(`promises.${id}.caption`),
      table: {
        caption: locale.text(`promises.${id}.table-caption`),
        columns: [
          { label: locale.text('promises.column.action'), phone: 'full' },
          { label: locale.text('column.account'), phone: 'full' },
          { label: locale.text('promises.column.about'), labelled: true },
          { label: locale.text('promises.column.owner'), keep: true, labelled: true },
          ...columns,
        ],
        rows: shown.map((promise) => ({
          cells: [
            actionCell(context, promise.plan),
            accountCell(context, promise.account),
            aboutCell(context, promise.plan),
            ownerCell(promise.plan),
            ...cells(promise),
          ],
        })),
        note: [
          ...(promises.length > most
            ? [locale.text('promises.more', { count: promises.length - most })]
            : []),
          ...(note === undefined ? [] : [note]),
          sources,
        ].join(' '),
      },
      links: [
        ...lineageLinks(context, 'action-closure', []),
        { label: locale.text('figure.csv'), href: context.file('tables/promises.csv') },
      ],
    },
  }
}

/** What was promised for the quarter and not kept; null where all was. */
export function presentKept(context: PageContext, promises: Promises): SectionPart | null {
  const { locale } = context
  const { list, due, verdicts, carried } = promises
  if (list.length === 0) return null
  const broken = list.filter(({ verdict }) => verdict !== 'kept')
  if (broken.length === 0) return null
  const stake = rankByStake(context)
  return presentList(context, {
    id: 'kept',
    title: locale.phrases(carried > 0 ? 'promises.kept.title-carried' : 'promises.kept.title', {
      due,
      kept: verdicts.kept,
      carried,
    }),
    promises: broken.toSorted(
      (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || stake(a.account, b.account),
    ),
    most: MOST,
    ...(verdicts.kept > 0 && { note: locale.text('promises.kept.rest', { count: verdicts.kept }) }),
    columns: [
      { label: locale.text('promises.column.first-due'), keep: true, labelled: true },
      { label: locale.text('promises.column.verdict'), keep: true, labelled: true },
    ],
    cells: (promise) => [
      cell(
        locale.date(promise.plan.firstDue!),
        promise.carried ? { note: locale.text('promises.carried') } : {},
      ),
      verdictCell(context, promise),
    ],
  })
}

/** Due dates that were put off, most often first; null where none was. */
export function presentMoved(context: PageContext, { list }: Promises): SectionPart | null {
  const { locale } = context
  const moved = list
    .filter(({ plan }) => plan.carriedOver > 0)
    .toSorted((a, b) => b.plan.carriedOver - a.plan.carriedOver || b.daysLate - a.daysLate)
  if (moved.length === 0) return null
  return presentList(context, {
    id: 'moved',
    title: locale.phrases('promises.moved.title', {
      count: moved.length,
      most: moved[0]!.plan.carriedOver,
    }),
    promises: moved,
    most: MOST_MOVED,
    columns: [
      { label: locale.text('promises.column.first-due'), keep: true, labelled: true },
      { label: locale.text('promises.column.now-due'), keep: true, labelled: true },
      { label: locale.text('promises.column.moves'), numeric: true, labelled: true },
      { label: locale.text('promises.column.verdict'), keep: true, labelled: true },
    ],
    cells: (promise) => [
      cell(locale.date(promise.plan.firstDue!)),
      cell(promise.plan.due === null ? '–' : locale.date(promise.plan.due)),
      cell(locale.number(promise.plan.carriedOver), { mark: 'alarm' }),
      verdictCell(context, promise),
    ],
  })
}
