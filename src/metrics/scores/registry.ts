import { balance } from './balance.ts'
import { declineAlert } from './decline-alert.ts'
import type { ScoreMetricDefinition } from './define-score-metric.ts'

/** Every number made of layer scores, in the order pages list them. */
export const scoreMetrics: readonly ScoreMetricDefinition[] = [balance, declineAlert]
