import type { MetricDefinition } from '../metrics/define-metric.ts'
import { findMissingColumns } from '../metrics/find-missing-columns.ts'
import { metrics } from '../metrics/registry.ts'
import type { Dataset } from '../model/dataset.ts'

/** A metric that the import can't feed, and the canonical columns that would. */
export interface Lack {
  readonly layer: MetricDefinition['layer']
  readonly metric: string
  readonly label: MetricDefinition['label']
  /** `table.column`, none of them filled by any kept row. */
  readonly columns: readonly string[]
}

/** What each layer still lacks: every metric with a column that no row fills, in the order of the registry. */
export function listLacks({ filledColumns, people }: Dataset): Lack[] {
  // archived exports hold the ratings of their quarters
  const isArchived = people.some(({ archived }) => archived.length > 0)
  const isThere = (column: string): boolean =>
    filledColumns.has(column) || (isArchived && column.startsWith('ratings.'))
  return metrics.flatMap((definition) => {
    const { layer, id, label } = definition
    const columns = findMissingColumns(definition, isThere)
    return columns.length === 0 ? [] : [{ layer, metric: id, label, columns }]
  })
}
