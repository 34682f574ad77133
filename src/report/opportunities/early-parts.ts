import { accountColumn, type OfAccount, sourcesOf, tierColumn } from '../account-columns.ts'
import { cell, markedCell, noCell } from '../cells.ts'
import type { ShareBar } from '../chart-data/share-bars.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { type NumberPart, readMain, readPart } from '../part-of.ts'
import { presentList } from '../present-list.ts'
import { lineageLinks } from '../sources.ts'

/** Wins of early engagement against late, as shares with their counts; null where nothing is decided. */
export function presentEarly(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const measured = review.portfolio.metrics['early-wins']
  const early = readMain(measured)
  if (early === null) return null
  const lines = [
    { id: 'early' as const, won: early, due: readPart(measured, 'early') },
    { id: 'late' as const, won: readPart(measured, 'wonLate'), due: readPart(measured, 'late') },
  ]
  const print = (part: NumberPart | null) =>
    part === null || part.of === null || part.of === 0
      ? null
      : `${locale.number(part.value)}/${locale.number(part.of)}`
  const rows = lines.map(({ id, won, due }): ShareBar => {
    const decided = won?.of ?? 0
    const share = won === null || decided === 0 ? null : won.value / decided
    return {
      label: locale.text(`opportunities.early.${id}`),
      share,
      text: share === null ? '' : locale.percent(share),
      counts: print(won) ?? '',
      note: locale.text('opportunities.early.due', { count: due?.value ?? 0 }),
      limit: null,
      alarm: false,
    }
  })
  const [first, last] = [print(lines[0]!.won), print(lines[1]!.won)]
  return {
    part: 'figure',
    figure: {
      id: 'early',
      span: 5,
      title:
        first !== null && last !== null
          ? locale.phrases('opportunities.early.title', { early: first, late: last })
          : locale.phrases('opportunities.early.title-one', { early: first ?? '–' }),
      caption: locale.text('opportunities.early.caption'),
      content: { chart: 'share-bars', data: { rest: 'other', rows } },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('opportunities.early.table-caption'),
        columns: [
          { label: locale.text('opportunities.column.engagement') },
          { label: locale.text('opportunities.column.due'), numeric: true },
          { label: locale.text('opportunities.column.won'), numeric: true },
        ],
        rows: lines.map(({ id, won, due }) => ({
          cells: [
            cell(locale.text(`opportunities.early.${id}`)),
            due === null ? noCell : cell(locale.number(due.value)),
            print(won) === null ? noCell : cell(print(won)!),
          ],
        })),
      },
      links: [
        ...lineageLinks(context, 'early-wins', []),
        { label: locale.text('figure.csv'), href: context.file('tables/accounts.csv') },
      ],
    },
  }
}

interface Engaged extends OfAccount {
  readonly early: NumberPart
  readonly late: NumberPart | null
  readonly wonEarly: NumberPart | null
  readonly wonLate: NumberPart | null
}

/** Accounts with opportunities due in the year that we came late to, most of them first; null where there are none. */
export function presentEngaged(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const items = review.accounts
    .flatMap(({ now }, index): Engaged[] => {
      const measured = now.metrics['early-engagement']
      const early = readMain(measured)
      if (early === null || !readPart(measured, 'late')?.value) return []
      const part = (name: string) => readPart(measured, name)
      return [{ index, early, late: part('late'), wonEarly: part('wonEarly'), wonLate: part('wonLate') }]
    })
    .toSorted(
      (a, b) =>
        (b.late?.value ?? 0) - (a.late?.value ?? 0) ||
        (b.early.of ?? 0) - (a.early.of ?? 0) ||
        a.index - b.index,
    )
  const wins = (part: NumberPart | null): Cell =>
    part === null || !part.of ? noCell : cell(`${locale.number(part.value)}/${locale.number(part.of)}`)
  return presentList(context, {
    id: 'engaged',
    span: 7,
    title: locale.phrases('opportunities.engaged.title', { count: items.length }),
    caption: locale.text('opportunities.engaged.caption'),
    tableCaption: locale.text('opportunities.engaged.table-caption'),
    items,
    metric: 'early-engagement',
    download: 'accounts',
    columns: [
      accountColumn(context),
      tierColumn(context),
      {
        column: { label: locale.text('opportunities.column.due'), numeric: true, labelled: true },
        cell: ({ index, early }) => cell(locale.number(early.of ?? 0), { opens: sourcesOf(context, index) }),
      },
      {
        column: { label: locale.text('opportunities.column.early'), numeric: true, labelled: true },
        cell: ({ early }) => cell(locale.number(early.value)),
      },
      {
        column: { label: locale.text('opportunities.column.late'), numeric: true, labelled: true },
        cell: ({ late }) =>
          late === null ? noCell : markedCell(locale.number(late.value), late.value > 0 ? 'alarm' : null),
      },
      {
        column: { label: locale.text('opportunities.column.won-early'), numeric: true, labelled: true },
        cell: ({ wonEarly }) => wins(wonEarly),
      },
      {
        column: { label: locale.text('opportunities.column.won-late'), numeric: true, labelled: true },
        cell: ({ wonLate }) => wins(wonLate),
      },
    ],
  })
}
