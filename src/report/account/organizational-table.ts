import type { Locale } from '../../i18n/locale.ts'
import { isKnown, type Part } from '../../model/measurement.ts'
import { metrics } from '../../metrics/registry.ts'
import { cell, noCell, unknownCell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import { printMeasurement, printReason, printVerdict } from '../print-measurement.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import type { AccountContext } from './account-context.ts'

/** What an item's score rests on: a word, a share of one, a grade of several, or a plain number. */
function printGiven(locale: Locale, item: string, given: Part | undefined): string {
  if (given === undefined) return ''
  if (typeof given.value === 'string') return printVerdict(locale, item, given.value)
  const { value } = given
  if (given.of !== undefined) return `${locale.number(value)}/${locale.number(given.of)}`
  return item === 'wallet-share' ? locale.percent(value) : locale.number(value)
}

/** What binds the two companies beyond single people, item by item. */
export function presentOrganizational(context: AccountContext): SectionPart {
  const { locale, one } = context
  const items = metrics.filter(
    ({ layer, grains }) => layer === 'organizational' && grains.includes('account'),
  )
  const { subScores } = one.now.layers.organizational
  const known = items.filter(({ id }) => {
    const measured = one.now.metrics[id]
    return measured && isKnown(measured)
  })
  const rows = mergeRows(
    items.map(({ id }) => {
      const measured = one.now.metrics[id]
      return measured && isKnown(measured) ? measured.rows : []
    }),
  )
  return {
    part: 'table',
    table: {
      id: 'organizational',
      span: 12,
      title: locale.phrases('account.organizational.title', {
        count: known.length,
        all: subScores.length || items.length,
      }),
      caption: locale.text('account.organizational.caption'),
      table: {
        caption: locale.text('account.organizational.table-caption'),
        columns: [
          { label: locale.text('column.item'), phone: 'full' },
          { label: locale.text('column.value'), numeric: true, labelled: true },
          { label: locale.text('column.score'), numeric: true, labelled: true },
          { label: locale.text('column.definition'), phone: 'full' },
        ],
        rows: items.map((definition) => {
          const measured = one.now.metrics[definition.id]
          return {
            cells: [
              cell(locale.words(definition.label)),
              measured && isKnown(measured)
                ? cell(printGiven(locale, definition.id, measured.parts?.['given']))
                : unknownCell(locale.text('words.not-measured')),
              measured && isKnown(measured)
                ? cell(printMeasurement(locale, definition, measured).text, {
                    opens: context.href(`method#${definition.id}`),
                  })
                : noCell,
              cell(
                measured && !isKnown(measured)
                  ? printReason(locale, measured.unknown)
                  : locale.words(definition.description),
                { mark: 'muted' },
              ),
            ],
          }
        }),
        note: printSources(context, rows),
      },
      links: lineageLinks(context, 'layer-organizational', rows, context.evidence),
    },
  }
}
