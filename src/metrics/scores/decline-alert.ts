import { settleNumber } from '../../lib/settle-number.ts'
import { unknown } from '../../model/measurement.ts'
import { compareScores } from './compare-scores.ts'
import { defineScoreMetric } from './define-score-metric.ts'

export const declineAlert = defineScoreMetric({
  id: 'decline-alert',
  unit: 'verdict',
  better: null,
  label: { zh: '连跌预警', en: 'Decline alert' },
  description: {
    zh: '总分连续两季下降，合计超过 10 分，为 1，否则为 0。每一季只比较两季都已知的分项。',
    en: '1 where the score has fallen two quarters in a row, by more than 10 points in total, else 0. Each fall compares only what is known in both of its quarters.',
  },
  unknownMeans: {
    zh: '三个季末的得分不可比，或历史不足三季。',
    en: 'The scores of three quarter ends are not comparable, or there are not three.',
  },
  source: ['flags.declinePoints', 'layerWeights'],
  compute(now, past, settings) {
    const [beforeThat, before] = past.slice(-2)
    if (beforeThat === undefined || before === undefined) return unknown('no-common-parts')
    const last = compareScores(now, before, settings.layerWeights).mcr
    const earlier = compareScores(before, beforeThat, settings.layerWeights).mcr
    if ('unknown' in last) return last
    if ('unknown' in earlier) return earlier
    const change = settleNumber(last.change + earlier.change)
    const isAlarming = last.change < 0 && earlier.change < 0 && -change > settings.flags.declinePoints
    return {
      value: isAlarming ? 1 : 0,
      parts: {
        change: { value: change },
        lastChange: { value: last.change },
        earlierChange: { value: earlier.change },
      },
      rows: [],
    }
  },
})
