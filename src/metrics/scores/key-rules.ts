import type { SubScoreRule } from './sub-score-rule.ts'
import { scoreBands, scoreIndex, scoreShare } from './sub-score-rule.ts'

const always = () => true

/** Parts of the key layer. */
export const keyRules: readonly SubScoreRule[] = [
  {
    metric: 'support-index',
    weight: ({ keyWeights }) => keyWeights['support-index'],
    applies: always,
    score: scoreIndex,
    restsOnRated: true,
  },
  {
    metric: 'eyes',
    weight: ({ keyWeights }) => keyWeights.eyes,
    applies: always,
    // no eye, one eye, alive
    score: scoreBands(
      [
        [2, 100],
        [1, 50],
      ],
      0,
    ),
    restsOnRated: true,
  },
  {
    metric: 'role-slots',
    weight: ({ keyWeights }) => keyWeights['role-slots'],
    applies: always,
    score: scoreShare,
    restsOnRated: false,
  },
  {
    metric: 'key-contact',
    weight: ({ keyWeights }) => keyWeights['key-contact'],
    applies: always,
    score: scoreShare,
    restsOnRated: false,
  },
]
