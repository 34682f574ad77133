import type { TierFactors } from '../../model/dataset.ts'
import type { Tier } from '../../model/scales.ts'
import type { Settings } from '../../model/settings.ts'

/** What the factors say a tier should be; `score` runs to `of`, 100 with the default weights. */
export interface TierAudit {
  readonly tier: Tier
  readonly score: number
  readonly of: number
}

/** The factors of the audit, in the order of their weight. */
export const factorIds = [
  'potential',
  'strategicValue',
  'marketPosition',
  'fit',
  'growth',
] as const satisfies readonly (keyof TierFactors)[]

/** Highest grade a factor has. */
const GRADES = 5

/**
 * Audits a tier by its factors: 7·potential + 5·strategic value + 3·market position + 3·fit + 2·growth, each 1–5.
 * S needs its score and a least strategic value and fit. How good the relationship is plays no part: a neglected
 * strategic account must not demote itself. null where a factor is missing.
 */
export function measureTierAudit(factors: TierFactors, audit: Settings['audit']): TierAudit | null {
  const { potential, strategicValue, marketPosition, fit, growth } = factors
  if (
    potential === null ||
    strategicValue === null ||
    marketPosition === null ||
    fit === null ||
    growth === null
  )
    return null
  const score =
    audit.potential * potential +
    audit.strategicValue * strategicValue +
    audit.marketPosition * marketPosition +
    audit.fit * fit +
    audit.growth * growth
  const weights = audit.potential + audit.strategicValue + audit.marketPosition + audit.fit + audit.growth
  const strategic = strategicValue >= audit.minimumStrategic && fit >= audit.minimumFit
  const { S, A, B } = audit.limits
  const tier = score >= S && strategic ? 'S' : score >= A ? 'A' : score >= B ? 'B' : 'C'
  return { tier, score, of: weights * GRADES }
}
