import type { MetricDefinition } from './define-metric.ts'

/** Canonical columns without which a metric can't be measured; where one of several would do, the simplest is named. */
export function findMissingColumns(
  { needs, oneOf = [] }: Pick<MetricDefinition, 'needs' | 'oneOf'>,
  isThere: (column: string) => boolean,
): string[] {
  const [simplest] = oneOf
  return [...needs, ...(simplest === undefined || oneOf.some(isThere) ? [] : [simplest])].filter(
    (column) => !isThere(column),
  )
}
