import { isKnown, type Part, unknown } from '../../model/measurement.ts'
import { defineRollUpMetric } from './define-roll-up-metric.ts'

export const earlyWins = defineRollUpMetric({
  id: 'early-wins',
  grains: ['portfolio'],
  unit: 'share',
  better: 'higher',
  label: { zh: '早期介入的赢单', en: 'Wins of early engagement' },
  description: {
    zh: '滚动一年内招标或关闭、事先 60–365 天有过技术交流或研讨的商机：赢单数 ÷ 已定标数；介入晚的另列。各客户“早期介入”之和。',
    en: 'Of the opportunities with tender or close in the rolling year that had an exchange or workshop 60–365 days before: won ÷ decided; the late ones beside it. The sum of “early engagement” over the accounts.',
  },
  unknownMeans: {
    zh: '没有客户测得“早期介入”，或没有一个已定标。',
    en: 'Early engagement is measured for no account, or nothing of it is decided.',
  },
  source: ['earlyEngagement'],
  compute(accounts) {
    const known = accounts.flatMap(({ now }) => {
      const measured = now.metrics['early-engagement']
      return measured && isKnown(measured) ? [measured] : []
    })
    if (known.length === 0) return unknown('no-account-has-it')
    const sum = (read: (one: (typeof known)[number]) => Part | undefined): { value: number; of: number } => {
      const parts = known.map(read)
      return {
        value: parts.reduce((total, part) => total + Number(part?.value ?? 0), 0),
        of: parts.reduce((total, part) => total + (part?.of ?? 0), 0),
      }
    }
    const early = sum(({ value, of }) => (of === undefined ? undefined : { value, of }))
    const late = sum(({ parts }) => parts?.late)
    const [wonEarly, wonLate] = [sum(({ parts }) => parts?.wonEarly), sum(({ parts }) => parts?.wonLate)]
    if (wonEarly.of + wonLate.of === 0) return unknown('nothing-decided')
    return {
      ...wonEarly,
      parts: { early, late, wonLate, accounts: { value: known.length, of: accounts.length } },
      rows: [],
    }
  },
})
