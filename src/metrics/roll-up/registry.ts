import { decidersWithUs } from './deciders-with-us.ts'
import type { RollUpMetricDefinition } from './define-roll-up-metric.ts'
import { meanScores } from './mean-score.ts'
import { effortFit } from '../tier/effort-fit.ts'
import { shareHealthy } from './share-healthy.ts'

/** Every number over several accounts, in the order pages list them. */
export const rollUpMetrics: readonly RollUpMetricDefinition[] = [
  shareHealthy,
  decidersWithUs,
  ...meanScores,
  effortFit,
]
