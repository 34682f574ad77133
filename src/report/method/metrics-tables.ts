import type { MetricDefinition } from '../../metrics/define-metric.ts'
import { metrics } from '../../metrics/registry.ts'
import { rollUpMetrics } from '../../metrics/roll-up/registry.ts'
import { scoreMetrics } from '../../metrics/scores/registry.ts'
import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'

const groups = ['key', 'general', 'organizational', 'tier', 'trust'] as const

function presentGroup(
  context: PageContext,
  layer: (typeof groups)[number],
  definitions: readonly MetricDefinition[],
): SectionPart {
  const { locale } = context
  return {
    part: 'table',
    table: {
      id: `metrics-${layer}`,
      span: 12,
      title: [locale.text(`layer.${layer}`)],
      caption: locale.text('method.default'),
      table: {
        caption: locale.text('method.metrics.caption', { layer: locale.text(`layer.${layer}`) }),
        columns: [
          { label: locale.text('column.metric'), phone: 'full' },
          { label: locale.text('column.definition'), phone: 'full' },
          { label: locale.text('method.metrics.unit'), keep: true, labelled: true },
          { label: locale.text('method.metrics.unknown'), phone: 'full' },
          { label: locale.text('method.metrics.needs'), phone: 'full' },
          { label: locale.text('method.metrics.settings'), phone: 'full' },
        ],
        rows: definitions.map((definition) => ({
          id: definition.id,
          cells: [
            cell(locale.words(definition.label), { bold: true, note: definition.id }),
            cell(locale.words(definition.description)),
            cell(locale.text(`unit.${definition.unit}`)),
            cell(locale.words(definition.unknownMeans), { mark: 'muted' }),
            definition.needs.length === 0 ? noCell : cell(locale.series(definition.needs), { mark: 'muted' }),
            definition.source.length === 0
              ? noCell
              : cell(locale.series(definition.source), { mark: 'muted' }),
          ],
        })),
      },
      links: [],
    },
  }
}

/** Every metric with its definition, straight from the registry. */
export function presentMetrics(context: PageContext): SectionPart[] {
  return groups.flatMap((layer) => {
    const definitions = metrics.filter((metric) => metric.layer === layer)
    return definitions.length === 0 ? [] : [presentGroup(context, layer, definitions)]
  })
}

type Derived = Pick<MetricDefinition, 'id' | 'label' | 'description' | 'unknownMeans' | 'source'>

/** Metrics made of other numbers: they need no column of their own. */
function presentDerived(
  { locale }: PageContext,
  of: 'score' | 'roll-up',
  definitions: readonly Derived[],
): SectionPart {
  const name = locale.text(`method.metrics.${of}`)
  return {
    part: 'table',
    table: {
      id: `metrics-${of}`,
      span: 12,
      title: [name],
      caption: locale.text('method.default'),
      table: {
        caption: name,
        columns: [
          { label: locale.text('column.metric'), phone: 'full' },
          { label: locale.text('column.definition'), phone: 'full' },
          { label: locale.text('method.metrics.unknown'), phone: 'full' },
          { label: locale.text('method.metrics.settings'), phone: 'full' },
        ],
        rows: definitions.map((definition) => ({
          id: definition.id,
          cells: [
            cell(locale.words(definition.label), { bold: true, note: definition.id }),
            cell(locale.words(definition.description)),
            cell(locale.words(definition.unknownMeans), { mark: 'muted' }),
            definition.source.length === 0
              ? noCell
              : cell(locale.series(definition.source), { mark: 'muted' }),
          ],
        })),
      },
      links: [],
    },
  }
}

/** Numbers of one account made of its layer scores. */
export const presentScoreMetrics = (context: PageContext): SectionPart =>
  presentDerived(context, 'score', scoreMetrics)

/** Numbers over several accounts. */
export const presentRollUpMetrics = (context: PageContext): SectionPart =>
  presentDerived(context, 'roll-up', rollUpMetrics)
