import { unknown } from '../../model/measurement.ts'
import { joinRows } from '../join-rows.ts'
import { findSatisfaction } from '../organizational/satisfaction.ts'
import { defineFlag } from './define-flag.ts'
import { readMetric, readShare, rowsOfMetric } from './read-metric.ts'

export const goodRatingBadDelivery = defineFlag({
  id: 'good-rating-bad-delivery',
  label: { zh: '评级好、交付差', en: 'Good rating, bad delivery' },
  description: {
    zh: '决策已锁定或支持度指数 ≥75，而本季有投诉，或满意度 <6，或 ≥3 个服务请求中按时答复的不足 80%。',
    en: 'The decision is secured or the support index is at least 75, but there was a complaint in the quarter, satisfaction is under 6, or under 80 % of 3 or more cases were answered in time.',
  },
  needs: ['contacts.support'],
  source: ['flags.goodIndex', 'flags.poorSatisfaction', 'flags.casesInTime', 'flags.casesLeast'],
  find(context) {
    const { slice } = context
    const { goodIndex, poorSatisfaction, casesInTime, casesLeast } = slice.settings.flags
    const outlook = readMetric(context, 'decision-outlook')
    const index = readMetric(context, 'support-index')
    if ('unknown' in outlook && 'unknown' in index) return outlook
    const isSecured = 'value' in outlook && outlook.value === 'secured'
    const isHigh = 'value' in index && Number(index.value) >= goodIndex
    if (!isSecured && !isHigh) return null

    const { first, last } = slice.period.flow
    const complaints = slice.registers.cases.filter(
      ({ kind, opened }) =>
        kind === 'complaint' && opened !== null && opened.day >= first && opened.day <= last,
    )
    const satisfaction = findSatisfaction(slice)
    const isPoor = satisfaction !== null && satisfaction.of10 < poorSatisfaction
    const cases = readShare(context, 'case-response')
    const isLate = 'share' in cases && cases.of >= casesLeast && cases.share < casesInTime
    if (complaints.length === 0 && !isPoor && !isLate) {
      const { tables } = slice.dataset
      return tables.has('cases') || tables.has('satisfaction') ? null : unknown('table-missing')
    }
    return {
      values: {
        ...('value' in outlook && { outlook: outlook.value }),
        ...('value' in index && { supportIndex: index.value }),
        ...(complaints.length > 0 && { complaints: complaints.length }),
        ...(isPoor && { satisfaction: satisfaction.of10 }),
        ...(isLate && { casesInTime: cases.value, cases: cases.of }),
      },
      rows: joinRows(
        ...complaints.map(({ rows }) => rows),
        isPoor ? satisfaction.answer.rows : [],
        isLate ? rowsOfMetric(context, 'case-response') : [],
      ),
    }
  },
})
