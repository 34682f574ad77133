import type { PageContext } from './page-context.ts'
import type { SectionPart } from './page-model.ts'
import type { FigureSpan } from './page-parts/figure.ts'
import type { Cell, Column, TableModel, TableRow } from './page-parts/table.ts'
import type { Headline, Link } from './page-parts/text.ts'
import { lineageLinks } from './sources.ts'

/** Rows a page lists; the rest is in the table to download. */
const MOST = 200

/** One column of a list: its head and what it says of an item. */
export interface ListColumn<Item> {
  readonly column: Column
  readonly cell: (item: Item) => Cell
}

/** A table of things of several accounts: whatever it is cut to, the whole lies in a download. */
export interface ListModel<Item> {
  readonly id: string
  readonly span: FigureSpan
  readonly title: Headline
  readonly caption: string
  readonly tableCaption: string
  readonly items: readonly Item[]
  readonly columns: readonly ListColumn<Item>[]
  /** The definition behind the list, an anchor of the method page. */
  readonly metric: string
  /** `tables/<name>.csv` that holds all of it. */
  readonly download: string
  /** Said under the table. */
  readonly note?: string
}

/** Where rows are of several tiers, they can be narrowed to one. */
function filterByTier(
  columns: readonly Column[],
  rows: readonly TableRow[],
): Pick<TableModel, 'rows' | 'filters'> {
  const at = columns.findIndex(({ key }) => key === 'tier')
  const known = rows.flatMap(({ cells }) => (typeof cells[at]?.sort === 'number' ? [cells[at]] : []))
  const tiers = [...new Map(known.map(({ text, sort }) => [text, Number(sort)]))]
  if (tiers.length < 2) return { rows }
  const options = tiers.sort((a, b) => a[1] - b[1]).map(([text]) => ({ key: text, label: text }))
  const placeOf = (text: string | undefined): number | null => {
    const place = options.findIndex(({ key }) => key === text)
    return place < 0 ? null : place
  }
  return {
    rows: rows.map((row) => ({ ...row, facets: [placeOf(row.cells[at]?.text)] })),
    filters: [{ key: 'tier', label: columns[at]!.label, options }],
  }
}

/** Draws up a list as a table; null where nothing is in it. */
export function presentList<Item>(context: PageContext, list: ListModel<Item>): SectionPart | null {
  const { locale } = context
  const { id, span, title, caption, items, columns, metric, download } = list
  if (items.length === 0) return null
  const more = items.length - MOST
  const notes = [
    ...(more > 0 ? [locale.text('coverage-page.more', { count: more })] : []),
    ...(list.note === undefined ? [] : [list.note]),
  ]
  const links: Link[] = [
    ...lineageLinks(context, metric, []),
    { label: locale.text('figure.csv'), href: context.file(`tables/${download}.csv`) },
  ]
  const rows = items.slice(0, MOST).map((item) => ({ cells: columns.map(({ cell }) => cell(item)) }))
  return {
    part: 'table',
    table: {
      id,
      span,
      title,
      caption,
      table: {
        caption: list.tableCaption,
        columns: columns.map(({ column }) => column),
        ...filterByTier(
          columns.map(({ column }) => column),
          rows,
        ),
        ...(notes.length > 0 ? { note: notes.join(locale.text('words.sentence-join')) } : {}),
      },
      links,
    },
  }
}
