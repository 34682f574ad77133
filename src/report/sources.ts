import { mergeNumbers } from '../lib/merge-numbers.ts'
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

/** The two links under a figure: its definition, and the rows behind it where an account's file lists them. */
export function lineageLinks(
  context: PageContext,
  metric: string,
  rows: readonly RowRef[],
  file?: string,
): Link[] {
  const { locale } = context
  return [
    { label: locale.text('figure.definition'), href: context.href(`method#${metric}`) },
    ...(file !== undefined && rows.length > 0
      ? [{ label: locale.text('figure.rows', { count: rows.length }), href: context.file(file) }]
      : []),
  ]
}
