import { isKnown } from '../model/measurement.ts'
import type { RowRef } from '../model/row-ref.ts'
import type { LoneMeasures } from './measure-account.ts'
import type { LayerScore } from './review.ts'

const NO_ROWS: readonly RowRef[] = []

/**
 * Makes past quarters light: without the rows behind numbers, and with every number, part and flag that says the same as
 * one of another quarter or account kept once for all. Of a review of many accounts its past quarters are the bulk.
 */
export function createLightener(): (measures: LoneMeasures) => LoneMeasures {
  const kept = new Map<string, unknown>()
  const keepOnce = <Value>(value: Value): Value => {
    const text = JSON.stringify(value)
    if (!kept.has(text)) kept.set(text, value)
    return kept.get(text) as Value
  }
  const lightenLayer = (layer: LayerScore): LayerScore =>
    keepOnce({ ...layer, score: keepOnce(layer.score), subScores: layer.subScores.map(keepOnce) })

  return ({ metrics, layers, findings, tier, capsInForce, ...measures }) => ({
    ...measures,
    tier: keepOnce(tier),
    capsInForce: keepOnce(capsInForce),
    metrics: Object.fromEntries(
      Object.entries(metrics).map(([id, one]) => [
        id,
        keepOnce(isKnown(one) ? { ...one, rows: NO_ROWS } : one),
      ]),
    ),
    layers: {
      key: lightenLayer(layers.key),
      general: lightenLayer(layers.general),
      organizational: lightenLayer(layers.organizational),
    },
    findings: {
      raised: findings.raised.map(({ id }) => keepOnce({ id, values: {}, rows: NO_ROWS })),
      unjudged: [],
    },
  })
}
