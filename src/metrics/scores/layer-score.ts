import { settleNumber } from '../../lib/settle-number.ts'
import type { Measurement } from '../../model/measurement.ts'
import type { Layer, Tier } from '../../model/scales.ts'
import type { LayerScore, Score, SubScore } from '../review.ts'
import { generalRules } from './general-rules.ts'
import { keyRules } from './key-rules.ts'
import { organizationalRules } from './organizational-rules.ts'
import type { SubScoreRule } from './sub-score-rule.ts'
import { measureSubScore, type ScoringContext } from './sub-score.ts'

/** Parts of each layer, in the order pages list them. */
export const layerRules: Readonly<Record<Layer, readonly SubScoreRule[]>> = {
  key: keyRules,
  general: generalRules,
  organizational: organizationalRules,
}

/** The organizational layer is for those we commit to as a company: strategic and partner accounts. */
export function layerApplies(layer: Layer, tier: Tier | null): boolean {
  return layer !== 'organizational' || tier === 'S' || tier === 'A'
}

/** A layer of one account: its parts, how much of it is known, and the score where that is enough. */
export function measureLayer(
  layer: Layer,
  tier: Tier | null,
  metrics: Readonly<Record<string, Measurement>>,
  context: ScoringContext,
): LayerScore {
  if (!layerApplies(layer, tier)) {
    return { layer, score: { unknown: 'not-applicable', completeness: null }, subScores: [] }
  }
  const subScores = layerRules[layer].map((rule) => measureSubScore(rule, metrics[rule.metric], context))
  return { layer, score: scoreLayer(subScores, context), subScores }
}

/**
 * Completeness is Σ weight × known ÷ Σ weight of the parts that apply; the score is Σ weight × score ÷ Σ weight over the
 * known ones, and is withheld below the minimum of completeness.
 */
function scoreLayer(subScores: readonly SubScore[], { settings, rated }: ScoringContext): Score {
  const applying = subScores.filter(({ applies }) => applies)
  const all = sumWeights(applying)
  if (all === 0) return { unknown: 'not-applicable', completeness: null }
  const known = applying.filter(({ score }) => score !== null)
  const resting = sumWeights(known.filter((one) => one.known < 1))
  // in integers up to one division, so that exactly a half is a half
  const whole = Math.max(rated.all, 1)
  const completeness = ((sumWeights(known) - resting) * whole + resting * rated.rated) / (whole * all)
  if (completeness < settings.minimumCompleteness) return { unknown: 'too-incomplete', completeness }
  const value = averageScores(known)
  return value === null ? { unknown: 'too-incomplete', completeness } : { value, completeness }
}

function sumWeights(subScores: readonly SubScore[]): number {
  return subScores.reduce((sum, { weight }) => sum + weight, 0)
}

/** Σ weight × score ÷ Σ weight over the known ones; null where they weigh nothing. */
export function averageScores(subScores: readonly SubScore[]): number | null {
  const weights = sumWeights(subScores)
  if (weights === 0) return null
  return settleNumber(subScores.reduce((sum, { weight, score }) => sum + weight * (score ?? 0), 0) / weights)
}
