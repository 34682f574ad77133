import { mergeNumbers } from '../lib/merge-numbers.ts'
import { definitionOf } from './definition-of.ts'
import { placeOfRow, type RowRef } from '../model/row-ref.ts'
import type { PageContext } from './page-context.ts'
import type { Link } from './page-parts/text.ts'

/** Rows named on the page itself; the rest is in the account's file of source rows. */
const ON_PAGE = 24

/** Distinct rows in order of file and line. */
export function mergeRows(lists: readonly (readonly (RowRef | null)[])[]): RowRef[] {
  return mergeNumbers(lists)
}

/** Where numbers come from, compactly: "activities.csv 12, 45; contacts.csv 3". Empty where nothing is behind them. */
export function printSources(context: PageContext, rows: readonly RowRef[]): string {
  const { locale, review } = context
  if (rows.length === 0 || review.dataset.rowsWithheld) return ''
  const shown = Map.groupBy(rows.slice(0, ON_PAGE).map(placeOfRow), ({ file }) => file)
  const files = [...shown].map(([file, places]) =>
    locale.text('sources.file', {
      file: review.dataset.files[file]?.file ?? '?',
      lines: locale.series(places.map(({ line }) => String(line))),
    }),
  )
  const rest = rows.length - Math.min(rows.length, ON_PAGE)
  return [
    locale.text('sources.lead', { files: files.join(locale.text('sources.join')) }),
    ...(rest > 0 ? [locale.text('sources.rest', { count: rest })] : []),
  ].join('')
}

/** The links under a figure: its definition, who counted it where that was an engine, and the rows an account's file lists. */
export function lineageLinks(
  context: PageContext,
  metric: string,
  rows: readonly RowRef[],
  file?: string,
): Link[] {
  const { locale, review } = context
  const { counted } = review.dataset
  const isOfLog = definitionOf(metric)?.needs.some((column) => column.startsWith('activities.')) ?? false
  return [
    { label: locale.text('figure.definition'), href: context.href(`method#${metric}`) },
    ...(counted !== undefined && isOfLog
      ? [
          {
            label: locale.text('frame.counted', { engine: counted.engine }),
            href: context.href('trust#reading'),
          },
        ]
      : []),
    ...(file !== undefined && rows.length > 0
      ? [{ label: locale.text('figure.rows', { count: rows.length }), href: context.file(file) }]
      : []),
  ]
}
