import type { Locale } from '../i18n/locale.ts'
import type { MetricDefinition } from '../metrics/define-metric.ts'
import { metrics } from '../metrics/registry.ts'
import { scoreMetrics } from '../metrics/scores/registry.ts'

const byId = new Map(metrics.map((metric) => [metric.id, metric]))

/** The definition of a metric, by its id. */
export function definitionOf(id: string): MetricDefinition | undefined {
  return byId.get(id)
}

/** What a reader calls a metric; parts of a score that nothing measures yet have a name too. */
export function metricName(locale: Locale, id: string): string {
  const definition = byId.get(id) ?? scoreMetrics.find((metric) => metric.id === id)
  return definition === undefined ? (locale.term(`part.${id}`) ?? id) : locale.words(definition.label)
}
