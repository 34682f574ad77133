import { effortFit } from '../tier/effort-fit.ts'
import { tierAudit } from '../tier/tier-audit.ts'
import { decidersWithUs } from './deciders-with-us.ts'
import type { RollUpMetricDefinition } from './define-roll-up-metric.ts'
import { earlyWins } from './early-wins.ts'
import { executiveMeetingsPerWeek } from './executive-meetings-per-week.ts'
import { exposureByOutlook } from './exposure-by-outlook.ts'
import { grassrootsWins } from './grassroots-wins.ts'
import { meanScores } from './mean-score.ts'
import { oursAcross } from './ours-across.ts'
import { shareHealthy } from './share-healthy.ts'
import { standardsMet } from './standards-met.ts'

/** Every number over several accounts, in the order pages list them. */
export const rollUpMetrics: readonly RollUpMetricDefinition[] = [
  shareHealthy,
  decidersWithUs,
  ...meanScores,
  standardsMet,
  executiveMeetingsPerWeek,
  effortFit,
  tierAudit,
  exposureByOutlook,
  grassrootsWins,
  earlyWins,
  oursAcross,
]
