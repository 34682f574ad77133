import type { Locale } from '../i18n/locale.ts'
import type { MetricDefinition } from '../metrics/define-metric.ts'
import { metrics } from '../metrics/registry.ts'
import { scoreMetrics } from '../metrics/scores/registry.ts'

const byId = new Map(metrics.map((metric) => [metric.id, metric]))

/** The definition of a metric, by its id. */
export function definitionOf(id: string): MetricDefinition | undefined {
  return byId.get(id)
}

/** What a reader calls a metric. */
export function metricName(locale: Locale, id: string): string {
  const definition = byId.get(id) ?? scoreMetrics.find((metric) => metric.id === id)
  return definition === undefined ? id : locale.words(definition.label)
}
