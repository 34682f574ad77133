import { isKnown, type Measurement } from '../../model/measurement.ts'
import type { Settings, TierStandards } from '../../model/settings.ts'
import type { SubScore } from '../review.ts'
import type { SubScoreRule } from './sub-score-rule.ts'

/** What scoring needs of an account besides its measurements. */
export interface ScoringContext {
  readonly settings: Settings
  readonly standards: TierStandards
  /** Weight of the circle's rated people and of all of it. */
  readonly rated: { readonly rated: number; readonly all: number }
}

/** One part of a layer, from its measurement (undefined: no table or metric measures it). */
export function measureSubScore(
  rule: SubScoreRule,
  measurement: Measurement | undefined,
  { settings, standards, rated }: ScoringContext,
): SubScore {
  const part = { metric: rule.metric, weight: rule.weight(settings) }
  if (!rule.applies(standards))
    return { ...part, score: null, known: 0, applies: false, unknown: 'no-standard' }
  const missing = (reason: string): SubScore => ({
    ...part,
    score: null,
    known: 0,
    applies: true,
    unknown: reason,
  })
  if (measurement === undefined || rule.score === undefined) return missing('table-missing')
  if (!isKnown(measurement)) return missing(measurement.unknown)
  const score = rule.score(measurement, standards)
  // "≥ n" is a number only where more would change nothing
  if (measurement.atLeast === true && score < 100) return missing('only-lower-bound')
  return { ...part, score, known: rule.restsOnRated ? rated.rated / rated.all : 1, applies: true }
}
