import { isKnown, type Measurement } from '../model/measurement.ts'
import type { Layer } from '../model/scales.ts'
import type { AccountSlice } from './account-slice.ts'
import { type Eye, nameEyes } from './eyes/eyes.ts'
import { foldLiveSupporters, presentStaff } from './eyes/live-supporters.ts'
import { findFlags } from './flags/find-flags.ts'
import { measureStanding, type Standing } from './measure-standing.ts'
import { metrics } from './registry.ts'
import type { AccountMeasures, FlagFindings } from './review.ts'
import { measureBand } from './scores/band.ts'
import { measureMcrScore } from './scores/mcr-score.ts'
import { scoreMetrics } from './scores/registry.ts'

/** All of an account's measures that do not depend on other accounts. */
export interface LoneMeasures
  extends
    Pick<AccountMeasures, 'quarter' | 'tier' | 'metrics' | 'eyes'>,
    Pick<Standing, 'layers' | 'capsInForce'> {
  readonly findings: FlagFindings
}

const NO_EYES: readonly Eye[] = []

/**
 * Measures one account at one quarter end, up to its layers and flags.
 *
 * @param past the quarter ends before, oldest first: numbers and flags that ask for a run look back on them
 */
export function measureLone(slice: AccountSlice, past: readonly LoneMeasures[] = []): LoneMeasures {
  const { settings, tier, period } = slice
  // made in one go, as an object that grows key by key takes six times the memory
  const plain = Object.fromEntries(metrics.map(({ id, compute }) => [id, compute(slice)]))
  const { layers, capsInForce, scored } = measureStanding(slice, plain)
  const scores = scoreMetrics.map(({ id, compute }) => [id, compute({ layers }, past, settings)] as const)
  const measured: Readonly<Record<string, Measurement>> = { ...plain, ...Object.fromEntries(scores) }
  const isAlive = measured['eyes'] !== undefined && isKnown(measured['eyes'])
  return {
    quarter: period.quarter,
    tier,
    metrics: measured,
    layers,
    eyes: isAlive ? nameEyes(foldLiveSupporters(slice), presentStaff(slice)) : NO_EYES,
    capsInForce,
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
