import { layers } from '../../model/scales.ts'
import { defineFlag } from './define-flag.ts'
import { readMetric } from './read-metric.ts'

export const lopsided = defineFlag({
  id: 'lopsided',
  label: { zh: '层次失衡', en: 'Lopsided' },
  description: {
    zh: '均衡度（最低层得分 ÷ 最高层得分）低于 0.5，且最高层 ≥60。',
    en: 'Balance (the lowest layer score ÷ the highest) is under 0.5, and the highest is at least 60.',
  },
  needs: [],
  source: ['flags.lopsidedShare', 'flags.lopsidedFrom'],
  find(context) {
    const balance = readMetric(context, 'balance')
    if ('unknown' in balance) return balance
    const { lopsidedShare, lopsidedFrom } = context.slice.settings.flags
    const highest = Number(balance.parts?.['highest']?.value)
    if (Number(balance.value) >= lopsidedShare || highest < lopsidedFrom) return null
    const scores = layers.flatMap((layer): [string, number][] => {
      const { score } = context.layers[layer]
      return 'value' in score ? [[layer, score.value]] : []
    })
    return { values: { balance: balance.value, ...Object.fromEntries(scores) }, rows: [] }
  },
})
