import type { Known } from '../../model/measurement.ts'
import { scoreBands, type SubScoreRule } from './sub-score-rule.ts'

const rule = (metric: string, score: SubScoreRule['score']): SubScoreRule => ({
  metric,
  weight: () => 1,
  applies: () => true,
  score,
  restsOnRated: false,
})

/** An item of the layer that nothing measures yet: unknown, and its weight stays. */
const awaited = (metric: string): SubScoreRule => rule(metric, undefined)

const scoreRank = ({ value }: Known): number => (value === 1 ? 100 : value === 2 ? 70 : value === 3 ? 40 : 10)

/** Items of the organizational layer, all of equal weight. */
export const organizationalRules: readonly SubScoreRule[] = [
  awaited('agreement'),
  awaited('executive-visits'),
  awaited('joint-innovation'),
  awaited('joint-planning'),
  rule(
    'wallet-share',
    scoreBands(
      [
        [0.5, 100],
        [0.3, 80],
        [0.15, 60],
        [0.05, 40],
      ],
      20,
    ),
  ),
  rule('supplier-rank', scoreRank),
  awaited('satisfaction'),
  awaited('ecosystem'),
  awaited('insight'),
  rule('strategic-fit', ({ value }) => Number(value) * 20),
]
