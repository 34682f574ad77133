import { unknown } from '../../model/measurement.ts'
import { layers } from '../../model/scales.ts'
import { defineScoreMetric } from './define-score-metric.ts'

export const balance = defineScoreMetric({
  id: 'balance',
  unit: 'share',
  better: 'higher',
  label: { zh: '层间均衡度', en: 'Balance of layers' },
  description: {
    zh: '得分最低的一层 ÷ 得分最高的一层，只看测得的层。',
    en: 'The lowest layer score ÷ the highest, over the layers that are measured.',
  },
  unknownMeans: {
    zh: '测得的层不足两层，或最高的一层为 0。',
    en: 'Fewer than two layers are measured, or the highest scores 0.',
  },
  source: ['keyWeights', 'generalWeights'],
  compute(now) {
    const scores = layers.flatMap((layer) => {
      const { score } = now.layers[layer]
      return 'value' in score ? [score.value] : []
    })
    if (scores.length < 2) return unknown('too-incomplete')
    const [lowest, highest] = [Math.min(...scores), Math.max(...scores)]
    if (highest === 0) return unknown('no-score-above-zero')
    return {
      value: lowest / highest,
      parts: { lowest: { value: lowest }, highest: { value: highest } },
      rows: [],
    }
  },
})
