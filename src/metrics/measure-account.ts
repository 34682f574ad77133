import { isKnown, type Measurement } from '../model/measurement.ts'
import type { Layer } from '../model/scales.ts'
import type { AccountSlice } from './account-slice.ts'
import { asClaimed } from './as-claimed.ts'
import { findContesting, measureRatedWeight } from './decision/decision-circle.ts'
import { type Eye, nameEyes } from './eyes/eyes.ts'
import { foldLiveSupporters, presentStaff } from './eyes/live-supporters.ts'
import { findFlags } from './flags/find-flags.ts'
import { metrics } from './registry.ts'
import type { AccountMeasures, Cap, FlagFindings, LayerScore } from './review.ts'
import { findCaps, measureBand } from './scores/band.ts'
import { layerRules, measureLayer } from './scores/layer-score.ts'
import { measureMcrScore } from './scores/mcr-score.ts'
import { scoreMetrics } from './scores/registry.ts'

/** All of an account's measures that do not depend on other accounts. */
export interface LoneMeasures extends Pick<
  AccountMeasures,
  'quarter' | 'tier' | 'metrics' | 'layers' | 'eyes'
> {
  /** Caps in force, whether or not they come to hold the band down. */
  readonly capsInForce: readonly Cap[]
  readonly findings: FlagFindings
}

const NO_EYES: readonly Eye[] = []
const definitions = new Map(metrics.map((definition) => [definition.id, definition]))

/** Measurements that scores, bands and caps use: on evidence, or on claims where the settings say so. */
function measureForScores(
  slice: AccountSlice,
  measured: Readonly<Record<string, Measurement>>,
): Readonly<Record<string, Measurement>> {
  if (slice.settings.scoreOn === 'evidence') return measured
  const claimed = asClaimed(slice)
  const ids = [
    'decision-outlook',
    ...Object.values(layerRules).flatMap((rules) => rules.map(({ metric }) => metric)),
  ]
  return Object.fromEntries(
    ids.flatMap((id) => {
      const definition = definitions.get(id)
      return definition ? [[id, definition.compute(claimed)]] : []
    }),
  )
}

/**
 * Measures one account at one quarter end, up to its layers and flags.
 *
 * @param past the quarter ends before, oldest first: numbers and flags that ask for a run look back on them
 */
export function measureLone(slice: AccountSlice, past: readonly LoneMeasures[] = []): LoneMeasures {
  const { settings, tier, period } = slice
  const measured: Record<string, Measurement> = {}
  for (const { id, compute } of metrics) measured[id] = compute(slice)
  const scored = measureForScores(slice, measured)
  const context = { settings, standards: tier.standards, rated: measureRatedWeight(slice) }
  const layer = (name: Layer): LayerScore => measureLayer(name, tier.tier, scored, context)
  const { eyes, 'decision-outlook': outlook } = scored
  const layers = { key: layer('key'), general: layer('general'), organizational: layer('organizational') }
  for (const { id, compute } of scoreMetrics) measured[id] = compute({ layers }, past, settings)
  const isAlive = measured['eyes'] !== undefined && isKnown(measured['eyes'])
  return {
    quarter: period.quarter,
    tier,
    metrics: measured,
    layers,
    eyes: isAlive ? nameEyes(foldLiveSupporters(slice), presentStaff(slice)) : NO_EYES,
    capsInForce: findCaps({
      tier: tier.tier,
      isLost: outlook !== undefined && isKnown(outlook) && outlook.value === 'lost',
      isContested: findContesting(settings.scoreOn === 'claims' ? asClaimed(slice) : slice).length > 0,
      hasOneEyeOrNone: eyes !== undefined && isKnown(eyes) && !eyes.atLeast && Number(eyes.value) <= 1,
    }),
    findings: findFlags({ slice, metrics: { ...measured, ...scored }, layers, past }),
  }
}

/** Adds what depends on the whole review: which layers are in it decides the score, and the score the band. */
export function finishMeasures(
  { capsInForce, findings, ...lone }: LoneMeasures,
  layersInReview: readonly Layer[],
  settings: AccountSlice['settings'],
): AccountMeasures {
  const mcr = measureMcrScore(lone.layers, layersInReview, settings.layerWeights)
  const { band, beforeCaps, caps, lowest } = measureBand(mcr, capsInForce, settings.bandLimits)
  const flags = findings.raised.map(({ id }) => id)
  return { ...lone, mcr, band, bandBeforeCaps: beforeCaps, lowestBand: lowest, caps, flags }
}
