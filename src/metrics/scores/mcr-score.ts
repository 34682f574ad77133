import { settleNumber } from '../../lib/settle-number.ts'
import type { Layer } from '../../model/scales.ts'
import { layers as allLayers } from '../../model/scales.ts'
import type { Settings } from '../../model/settings.ts'
import type { LayerScore, Score } from '../review.ts'

/** Layers measured for at least one account: a layer the import can't feed is switched off for all. */
export function findLayersInReview(accounts: Iterable<Readonly<Record<Layer, LayerScore>>>): Layer[] {
  const measured = new Set<Layer>()
  for (const layers of accounts) {
    for (const layer of allLayers) if ('value' in layers[layer].score) measured.add(layer)
  }
  return allLayers.filter((layer) => measured.has(layer))
}

/**
 * The whole relationship: the layers that apply and are in this review, by their weights. Without the key layer there
 * is none; any other unmeasured layer makes it an interval, from that layer at 0 to that layer at 100.
 * Its completeness is the mean of theirs by the same weights.
 */
export function measureMcrScore(
  layers: Readonly<Record<Layer, LayerScore>>,
  layersInReview: readonly Layer[],
  weights: Settings['layerWeights'],
): Score {
  let all = 0
  let known = 0
  let missing = 0
  let complete = 0
  for (const layer of layersInReview) {
    const { score } = layers[layer]
    if (score.completeness === null) continue
    const weight = weights[layer]
    all += weight
    complete += weight * score.completeness
    if ('value' in score) known += weight * score.value
    else missing += weight
  }
  const completeness = all === 0 ? null : settleNumber(complete / all)
  if (completeness === null || !('value' in layers.key.score))
    return { unknown: 'key-not-measured', completeness }
  const from = settleNumber(known / all)
  if (missing === 0) return { value: from, completeness }
  return { from, to: settleNumber((known + 100 * missing) / all), completeness }
}
