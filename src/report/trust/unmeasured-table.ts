import type { Locale } from '../../i18n/locale.ts'
import { isKnown } from '../../model/measurement.ts'
import { type TableName, tables } from '../../model/tables/registry.ts'
import { findMissingColumns } from '../../metrics/find-missing-columns.ts'
import { metrics } from '../../metrics/registry.ts'
import type { MetricDefinition } from '../../metrics/define-metric.ts'
import { layerRules } from '../../metrics/scores/layer-score.ts'
import { layers } from '../../model/scales.ts'
import { cell, noCell } from '../cells.ts'
import { definitionOf, metricName } from '../definition-of.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { printReason } from '../print-measurement.ts'

/** A metric that at least one account should have and has not. */
export interface Unmeasured {
  readonly definition: MetricDefinition
  /** Accounts without it; those it does not apply to are not counted. */
  readonly missing: number
  readonly of: number
  /** The commonest reason. */
  readonly reason: string
}

/** Metrics not measured for at least half of the accounts they apply to, those for none first. */
export function listUnmeasured(context: PageContext): Unmeasured[] {
  const { accounts } = context.review
  return metrics
    .filter(({ grains }) => grains.includes('account'))
    .flatMap((definition) => {
      const reasons = new Map<string, number>()
      let applies = 0
      for (const { now } of accounts) {
        const measured = now.metrics[definition.id]
        if (measured === undefined) continue
        if (isKnown(measured)) {
          applies += 1
          continue
        }
        if (measured.unknown === 'not-applicable' || measured.unknown === 'no-standard') continue
        applies += 1
        reasons.set(measured.unknown, (reasons.get(measured.unknown) ?? 0) + 1)
      }
      const missing = [...reasons.values()].reduce((sum, count) => sum + count, 0)
      if (missing * 2 < applies || missing === 0) return []
      const [reason] = [...reasons].sort(([, a], [, b]) => b - a)[0]!
      return [{ definition, missing, of: applies, reason }]
    })
    .sort((a, b) => b.missing / b.of - a.missing / a.of)
}

/** A canonical column as a reader finds it: its table's title, its own name and the header it is read by. */
function namePlace(locale: Locale, place: string): string {
  const [table = '', column = ''] = place.split('.')
  const definition = tables[table as TableName]
  return locale.text('trust.unmeasured.place', { table: locale.words(definition.title), column })
}

/** Parts of a layer that nothing measures yet: their weight counts as not known, so a reader must find them named. */
const partsToCome = layers.flatMap((layer) =>
  layerRules[layer].filter(({ metric }) => !definitionOf(metric)).map(({ metric }) => ({ layer, metric })),
)

/** What is not measured, and which column of which table would measure it. */
export function presentUnmeasured(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const { filledColumns } = review.dataset
  const list = listUnmeasured(context)
  const count = list.length + partsToCome.length
  if (count === 0) return null
  return {
    part: 'table',
    table: {
      id: 'unmeasured',
      span: 12,
      title: locale.phrases('trust.unmeasured.title', { count, all: metrics.length + partsToCome.length }),
      caption: locale.text('trust.unmeasured.caption'),
      table: {
        caption: locale.text('trust.unmeasured.table-caption'),
        columns: [
          { label: locale.text('column.metric'), phone: 'full' },
          { label: locale.text('trust.unmeasured.layer'), labelled: true },
          { label: locale.text('column.why'), phone: 'full' },
          { label: locale.text('trust.unmeasured.column'), phone: 'full' },
          { label: locale.text('trust.unmeasured.accounts'), numeric: true, labelled: true },
        ],
        rows: [
          ...list.map(({ definition, missing, of, reason }) => {
            // nobody is key without a column that says so, whatever else the metric needs
            const needs =
              reason === 'no-map-columns' ? ['contacts.decision_role', ...definition.needs] : definition.needs
            const absent = findMissingColumns({ ...definition, needs }, (column) => filledColumns.has(column))
            return {
              cells: [
                cell(locale.words(definition.label), {
                  href: context.href(`method#${definition.id}`),
                  bold: true,
                }),
                cell(locale.term(`layer.${definition.layer}`) ?? definition.layer, { mark: 'muted' }),
                cell(printReason(locale, reason)),
                cell(
                  absent.length === 0
                    ? locale.text('trust.unmeasured.more-rows')
                    : locale.series(absent.map((column) => namePlace(locale, column))),
                  absent.length === 0 ? { mark: 'muted' } : { bold: true },
                ),
                cell(`${locale.number(missing)}/${locale.number(of)}`),
              ],
            }
          }),
          ...partsToCome.map(({ layer, metric }) => ({
            cells: [
              cell(metricName(locale, metric), { bold: true }),
              cell(locale.term(`layer.${layer}`) ?? layer, { mark: 'muted' }),
              cell(locale.text('trust.unmeasured.to-come')),
              noCell,
              noCell,
            ],
          })),
        ],
      },
      links: [],
    },
  }
}
