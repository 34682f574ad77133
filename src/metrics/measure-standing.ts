import { isKnown, type Measurement } from '../model/measurement.ts'
import type { Layer } from '../model/scales.ts'
import type { AccountSlice } from './account-slice.ts'
import { asClaimed } from './as-claimed.ts'
import { findContesting, measureRatedWeight } from './decision/decision-circle.ts'
import { metrics } from './registry.ts'
import type { Cap, LayerScore } from './review.ts'
import { findCaps } from './scores/band.ts'
import { layerRules, measureLayer } from './scores/layer-score.ts'

type Measurements = Readonly<Record<string, Measurement>>

/** What decides the band of an account, as far as it does not depend on other accounts. */
export interface Standing {
  readonly layers: Readonly<Record<Layer, LayerScore>>
  /** Caps in force, whether or not they come to hold the band down. */
  readonly capsInForce: readonly Cap[]
  /** The measurements both rest on: on evidence, or on claims where the settings say so. */
  readonly scored: Measurements
}

const scoredIds = new Set([
  'decision-outlook',
  ...Object.values(layerRules).flatMap((rules) => rules.map(({ metric }) => metric)),
])
const scoredMetrics = metrics.filter(({ id }) => scoredIds.has(id))

const judgedOf = (slice: AccountSlice): AccountSlice =>
  slice.settings.scoreOn === 'claims' ? asClaimed(slice) : slice

function measureScored(judged: AccountSlice, ids: ReadonlySet<string>): Measurements {
  return Object.fromEntries(
    scoredMetrics.filter(({ id }) => ids.has(id)).map(({ id, compute }) => [id, compute(judged)]),
  )
}

/**
 * Layers and caps of one account.
 *
 * @param measured what is measured on evidence already; without it only what a band rests on is measured
 */
export function measureStanding(slice: AccountSlice, measured?: Measurements): Standing {
  const known = slice.settings.scoreOn === 'evidence' ? measured : undefined
  return standOn(slice, known ?? measureScored(judgedOf(slice), scoredIds))
}

/** The standing of an account of which nothing has changed but what these metrics measure. */
export function measureStandingAgain(
  slice: AccountSlice,
  { scored }: Standing,
  ids: ReadonlySet<string>,
): Standing {
  return standOn(slice, { ...scored, ...measureScored(judgedOf(slice), ids) })
}

function standOn(slice: AccountSlice, scored: Measurements): Standing {
  const { settings, tier } = slice
  const context = { settings, standards: tier.standards, rated: measureRatedWeight(slice) }
  const layer = (name: Layer): LayerScore => measureLayer(name, tier.tier, scored, context)
  const { eyes, 'decision-outlook': outlook } = scored
  return {
    layers: { key: layer('key'), general: layer('general'), organizational: layer('organizational') },
    capsInForce: findCaps({
      tier: tier.tier,
      isLost: outlook !== undefined && isKnown(outlook) && outlook.value === 'lost',
      isContested: findContesting(judgedOf(slice)).length > 0,
      hasOneEyeOrNone: eyes !== undefined && isKnown(eyes) && !eyes.atLeast && Number(eyes.value) <= 1,
    }),
    scored,
  }
}
