import { scoreIndex, type SubScoreRule } from './sub-score-rule.ts'

/** The ten items, all of equal weight, in the order pages list them. */
const items = [
  'agreement',
  'executive-visits',
  'joint-innovation',
  'joint-planning',
  'wallet-share',
  'supplier-rank',
  'satisfaction',
  'ecosystem',
  'insight',
  'strategic-fit',
] as const

/** Items of the organizational layer: their values are scores already. */
export const organizationalRules: readonly SubScoreRule[] = items.map((metric) => ({
  metric,
  weight: () => 1,
  applies: () => true,
  score: scoreIndex,
  restsOnRated: false,
}))
