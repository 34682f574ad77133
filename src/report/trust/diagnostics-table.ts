import { diagnosticCatalogue } from '../../model/diagnostics/catalogue.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { cell, markedCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'

/** Places a code lists on the page; report.json counts them all. */
const PLACES = 6

const rank = { error: 0, warning: 1, info: 2 } as const

/** Words of a diagnostic with its values put in; a value that is not there leaves a dash. */
function fill(text: string, diagnostic: Diagnostic): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = (diagnostic as unknown as Record<string, string | number | null>)[name]
    return value === null || value === undefined ? '–' : String(value)
  })
}

function sayPlaces(context: PageContext, same: readonly Diagnostic[], count: number): string {
  const { locale } = context
  const places = same
    .filter(({ file }) => file !== null)
    .slice(0, PLACES)
    .map(({ file, line, column, actual }) => {
      const where = line === null ? file! : `${file!}:${line}`
      const what = [column, actual].filter((text) => text !== null && text !== '').join(' ')
      return what === '' ? where : locale.text('trust.diagnostics.place', { where, what })
    })
  const rest = count - places.length
  return (
    places.join(locale.text('words.clause-join')) +
    (rest > 0 && places.length > 0 ? locale.text('trust.diagnostics.rest', { count: rest }) : '')
  )
}

/** Everything reading had to say: what is wrong, what happened because of it, what to do, and where. */
export function presentDiagnostics(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const { diagnostics, diagnosticCounts } = review.dataset
  const byCode = Map.groupBy(diagnostics, ({ code }) => code)
  const codes = [...byCode.keys()].sort(
    (a, b) =>
      rank[diagnosticCatalogue[a].severity] - rank[diagnosticCatalogue[b].severity] || (a < b ? -1 : 1),
  )
  if (codes.length === 0) return null
  const total = codes.reduce((sum, code) => sum + (diagnosticCounts.get(code) ?? 0), 0)
  return {
    part: 'table',
    table: {
      id: 'diagnostics',
      span: 12,
      title: locale.phrases('trust.diagnostics.title', { count: total, kinds: codes.length }),
      caption: locale.text('trust.diagnostics.caption'),
      table: {
        caption: locale.text('trust.diagnostics.table-caption'),
        columns: [
          { label: locale.text('trust.diagnostics.severity'), keep: true },
          { label: locale.text('column.times'), numeric: true, labelled: true },
          { label: locale.text('trust.diagnostics.what'), phone: 'full', room: 'sentence' },
          { label: locale.text('trust.diagnostics.hint'), phone: 'full', room: 'sentence' },
          { label: locale.text('trust.diagnostics.where'), phone: 'full' },
        ],
        rows: codes.map((code) => {
          const same = byCode.get(code)!
          const words = diagnosticCatalogue[code]
          const first = same[0]!
          const count = diagnosticCounts.get(code) ?? same.length
          return {
            cells: [
              markedCell(
                locale.text(`severity.${words.severity}`),
                words.severity === 'error' ? 'alarm' : null,
              ),
              cell(locale.number(count)),
              cell(fill(locale.words(words.what), first), {
                note: fill(locale.words(words.consequence), first),
              }),
              cell(fill(locale.words(words.hint), first)),
              cell(sayPlaces(context, same, count), { mark: 'muted' }),
            ],
          }
        }),
      },
      links: [{ label: 'report.json', href: context.file('report.json') }],
    },
  }
}
