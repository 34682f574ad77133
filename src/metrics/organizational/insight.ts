import { addMonths, formatDay } from '../../lib/day.ts'
import { defineRegisterItem } from './define-register-item.ts'

const YEAR = 12

export const insight = defineRegisterItem({
  id: 'insight',
  label: { zh: '客户洞察', en: 'Insight' },
  description: {
    zh: '最近一次对客户行业与经营规划的研究。得分：12 个月内 100，24 个月内 50，更早或没有 0。',
    en: 'The latest study of their industry and business plan. It scores 100 within 12 months, 50 within 24, else 0.',
  },
  unknownMeans: {
    zh: '合作登记中没有任何客户的洞察记录。B、C 级不适用。',
    en: 'The register holds no insight into any account. Does not apply to tiers B and C.',
  },
  item: 'insight',
  scoredBy: 'insight',
  judge(entries, { period: { asOf }, settings }) {
    const scores = settings.organizationalScores.insight
    const days = entries.flatMap(({ date }) => (date !== null && date <= asOf ? [date] : []))
    if (days.length === 0) return { given: { value: 'none' }, score: scores.none }
    const latest = Math.max(...days)
    const isWithin = (months: number): boolean => addMonths(latest, months) >= asOf
    return {
      given: { value: formatDay(latest) },
      score: isWithin(YEAR) ? scores.withinYear : isWithin(2 * YEAR) ? scores.withinTwoYears : scores.none,
    }
  },
})
