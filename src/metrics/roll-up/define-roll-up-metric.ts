import type { Organization, Unit } from '../../model/dataset.ts'
import type { Measurement } from '../../model/measurement.ts'
import type { Grain, MetricDefinition } from '../define-metric.ts'
import type { AccountReview } from '../review.ts'

/** What is rolled up, and everything it is part of. */
export interface RollUpScope {
  readonly grain: Exclude<Grain, 'account'>
  /** Null: the portfolio. */
  readonly of: Organization | Unit | null
  /** Every account of the review, members or not: people of a unit may meet customers of another. */
  readonly everyone: readonly AccountReview[]
}

/** A number over several accounts: group, unit or portfolio. Said and listed like any other metric. */
export interface RollUpMetricDefinition extends Pick<
  MetricDefinition,
  'id' | 'grains' | 'unit' | 'better' | 'label' | 'description' | 'unknownMeans' | 'source'
> {
  readonly compute: (accounts: readonly AccountReview[], scope: RollUpScope) => Measurement
}

/** Types a definition; the registry of roll-ups lists it. */
export function defineRollUpMetric(definition: RollUpMetricDefinition): RollUpMetricDefinition {
  return definition
}
