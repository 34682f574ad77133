import type { Measurement } from '../../model/measurement.ts'
import type { Layer } from '../../model/scales.ts'
import type { Settings } from '../../model/settings.ts'
import type { MetricDefinition } from '../define-metric.ts'
import type { LayerScore } from '../review.ts'

/** An account at one quarter end, as far as it is scored. */
export interface Scored {
  readonly layers: Readonly<Record<Layer, LayerScore>>
}

/** A number made of layer scores, not of records. Said and listed like any other metric of an account. */
export interface ScoreMetricDefinition extends Pick<
  MetricDefinition,
  'id' | 'unit' | 'better' | 'label' | 'description' | 'unknownMeans' | 'source'
> {
  /** `past`: the quarter ends before, oldest first. */
  readonly compute: (now: Scored, past: readonly Scored[], settings: Settings) => Measurement
}

/** Types a definition; the registry of scores lists it. */
export function defineScoreMetric(definition: ScoreMetricDefinition): ScoreMetricDefinition {
  return definition
}
