import { settleNumber } from '../../lib/settle-number.ts'
import { type Layer, layers as allLayers } from '../../model/scales.ts'
import type { Settings } from '../../model/settings.ts'
import type { AccountMeasures, LayerScore, SubScore } from '../review.ts'
import { averageScores } from './layer-score.ts'

/**
 * Two quarters compared on what is known in both. `before` and `now` may differ from the printed scores, which use all
 * that each quarter knows; `leftOut` names the parts (metric ids, for the whole also layers) known in only one.
 */
export type ScoreChange =
  | {
      readonly before: number
      readonly now: number
      readonly change: number
      readonly leftOut: readonly string[]
    }
  | { readonly unknown: string; readonly leftOut: readonly string[] }

export type ScoreChanges = Readonly<Record<Layer | 'mcr', ScoreChange>>

type Scored = Pick<AccountMeasures, 'layers'>

const isMeasured = ({ score }: LayerScore): boolean => 'value' in score

function compareLayer(now: LayerScore, before: LayerScore): ScoreChange {
  const byMetric = new Map(before.subScores.map((part) => [part.metric, part]))
  const pairs = now.subScores.map((part): [SubScore, SubScore | undefined] => [
    part,
    byMetric.get(part.metric),
  ])
  const common = pairs.filter(([a, b]) => a.score !== null && b !== undefined && b.score !== null)
  const leftOut = pairs
    .filter(([a, b]) => (a.score === null) !== ((b?.score ?? null) === null))
    .map(([{ metric }]) => metric)
  if (!isMeasured(now) || !isMeasured(before)) return { unknown: 'no-common-parts', leftOut }
  const nowValue = averageScores(common.map(([part]) => part))
  const beforeValue = averageScores(common.map(([, part]) => part!))
  if (nowValue === null || beforeValue === null) return { unknown: 'no-common-parts', leftOut }
  return { before: beforeValue, now: nowValue, change: settleNumber(nowValue - beforeValue), leftOut }
}

/**
 * What moved between two quarters. A new table or a first rating changes what is known, not the relationship: such
 * parts are left out and named. The whole compares the layers comparable in both, by their weights, and needs the key
 * layer among them.
 */
export function compareScores(now: Scored, before: Scored, weights: Settings['layerWeights']): ScoreChanges {
  const changes: Record<Layer, ScoreChange> = {
    key: compareLayer(now.layers.key, before.layers.key),
    general: compareLayer(now.layers.general, before.layers.general),
    organizational: compareLayer(now.layers.organizational, before.layers.organizational),
  }
  return { ...changes, mcr: compareWhole(changes, now, before, weights) }
}

function compareWhole(
  changes: Readonly<Record<Layer, ScoreChange>>,
  now: Scored,
  before: Scored,
  weights: Settings['layerWeights'],
): ScoreChange {
  const onlyOnce = allLayers.filter(
    (layer) => isMeasured(now.layers[layer]) !== isMeasured(before.layers[layer]),
  )
  const sum = { now: 0, before: 0, weight: 0 }
  const leftOut: string[] = []
  for (const layer of allLayers) {
    const change = changes[layer]
    if (onlyOnce.includes(layer)) leftOut.push(layer)
    if ('unknown' in change) continue
    leftOut.push(...change.leftOut)
    sum.now += weights[layer] * change.now
    sum.before += weights[layer] * change.before
    sum.weight += weights[layer]
  }
  if ('unknown' in changes.key || sum.weight === 0) return { unknown: 'no-common-parts', leftOut }
  const [nowValue, beforeValue] = [settleNumber(sum.now / sum.weight), settleNumber(sum.before / sum.weight)]
  return { before: beforeValue, now: nowValue, change: settleNumber(nowValue - beforeValue), leftOut }
}
