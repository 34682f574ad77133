import { median } from 'd3'
import { isKnown, type Part, unknown } from '../../model/measurement.ts'
import { tiers } from '../../model/scales.ts'
import type { AccountReview } from '../review.ts'
import { defineRollUpMetric } from './define-roll-up-metric.ts'
import { judgeStandards, standardIds, type Verdict } from './judge-standards.ts'

const columns = [...tiers, 'none'] as const

function countMet(verdicts: readonly (Verdict | null)[]): { value: number; of: number } {
  const judged = verdicts.filter((verdict) => verdict === 'met' || verdict === 'missed')
  return { value: judged.filter((verdict) => verdict === 'met').length, of: judged.length }
}

/** The account in the middle; of two, the mean. Lower bounds are no numbers and stay out. */
function medianContacts(accounts: readonly AccountReview[]): number | undefined {
  return median(
    accounts.flatMap(({ now }) => {
      const measured = now.metrics['contact-frequency']
      return measured && isKnown(measured) && !measured.atLeast ? [Number(measured.value)] : []
    }),
  )
}

export const standardsMet = defineRollUpMetric({
  id: 'standards-met',
  grains: ['organization', 'unit', 'portfolio'],
  unit: 'share',
  better: 'higher',
  label: { zh: '达标', en: 'Standards met' },
  description: {
    zh: '各客户按其级别标准逐项判断：接触频度、关键人均在间隔内、高层会晤、部门覆盖、技术交流、客户与我方活跃人数。达标项 ÷ 可判断的项；分级别、分标准另列，并给出各级别接触量的中位数。未测的和仅知下限而未达的不计。未定级的客户按默认级别，单列。',
    en: "Every account against each standard of its tier: contact frequency, all key persons within their gap, executive meetings, departments covered, technical exchanges, active people of theirs and ours. Standards met ÷ those that can be judged; by tier and standard beside it, with the median of contacts per tier. What is not measured, or a lower bound below its standard, is left out. Accounts without a tier stand apart, at the assumed tier's standards.",
  },
  unknownMeans: {
    zh: '没有一项标准可以判断。',
    en: 'No standard can be judged for any account.',
  },
  source: ['standards', 'assumedTier', 'mailShareCap'],
  compute(accounts) {
    const judged = accounts.map((one) => ({ one, verdicts: judgeStandards(one.now) }))
    const parts: Record<string, Part> = {}
    const all = countMet(judged.flatMap(({ verdicts }) => standardIds.map((id) => verdicts[id])))
    if (all.of === 0) return unknown('no-account-has-it')
    for (const tier of columns) {
      const held = judged.filter(({ one }) => (one.now.tier.tier ?? 'none') === tier)
      if (held.length === 0) continue
      for (const id of standardIds) {
        if (held.every(({ verdicts }) => verdicts[id] === null)) continue
        parts[`${id}-${tier}`] = countMet(held.map(({ verdicts }) => verdicts[id]))
      }
      const middle = medianContacts(held.map(({ one }) => one))
      if (middle !== undefined) parts[`median-contacts-${tier}`] = { value: middle }
    }
    return { ...all, parts, rows: [] }
  },
})
