import type { Measurement } from '../../model/measurement.ts'
import type { MetricDefinition } from '../define-metric.ts'
import type { AccountReview } from '../review.ts'

/** A number over several accounts: group, unit or portfolio. Said and listed like any other metric. */
export interface RollUpMetricDefinition extends Pick<
  MetricDefinition,
  'id' | 'grains' | 'unit' | 'better' | 'label' | 'description' | 'unknownMeans' | 'source'
> {
  readonly compute: (accounts: readonly AccountReview[]) => Measurement
}

/** Types a definition; the registry of roll-ups lists it. */
export function defineRollUpMetric(definition: RollUpMetricDefinition): RollUpMetricDefinition {
  return definition
}
