import { settleNumber } from '../../lib/settle-number.ts'
import type { Satisfaction } from '../../model/registers.ts'
import { unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { isInLayer } from './define-register-item.ts'
import { scoreByBounds } from './score-bounds.ts'

/** All scores are compared on this scale. */
const OF = 10

/** A dated answer of the rolling year on a scale of numbers, brought to 0–10; null for any other. */
function readTen({ score, scale }: Satisfaction): number | null {
  if (score === null || typeof scale !== 'number' || score < 0 || score > scale) return null
  return settleNumber((score / scale) * OF)
}

/** The latest answer of the rolling year: third-party before our own, of one day the lowest. */
export function findSatisfaction({
  registers,
  period,
}: AccountSlice): { answer: Satisfaction; of10: number } | null {
  const { first, last } = period.rollingYear
  const answers = registers.satisfaction.flatMap((answer) => {
    const of10 = readTen(answer)
    return of10 === null || answer.date === null || answer.date < first || answer.date > last
      ? []
      : [{ answer, of10, date: answer.date, isOurs: answer.source !== 'third-party' }]
  })
  answers.sort((a, b) => Number(a.isOurs) - Number(b.isOurs) || b.date - a.date || a.of10 - b.of10)
  return answers[0] ?? null
}

/** The latest net promoter score of the rolling year, of one day the lowest. */
function findNps({ registers, period }: AccountSlice): number | null {
  const { first, last } = period.rollingYear
  const answers = registers.satisfaction
    .filter(
      ({ scale, score, date }) =>
        scale === 'nps' && score !== null && date !== null && date >= first && date <= last,
    )
    .sort((a, b) => b.date! - a.date! || a.score! - b.score!)
  return answers[0]?.score ?? null
}

export const satisfaction = defineMetric({
  id: 'satisfaction',
  layer: 'organizational',
  grains: ['account'],
  unit: 'index',
  better: 'higher',
  label: { zh: '客户满意度', en: 'Satisfaction' },
  description: {
    zh: '滚动一年内最近一次满意度，换算为 10 分制；第三方调查优先于我方自测。NPS 只列出，不计分。得分：≥9 分 100，≥7 分 70，≥6 分 50，更低 20。',
    en: "The latest satisfaction of the rolling year, of 10; a third party's comes before our own. NPS is shown and not scored. It scores 100 from 9, 70 from 7, 50 from 6, else 20.",
  },
  unknownMeans: {
    zh: '没有满意度数据，或该客户一年内没有写明分制的评分。B、C 级不适用。',
    en: 'There is no satisfaction table, or no answer of the account in the year with its scale. Does not apply to tiers B and C.',
  },
  needs: ['satisfaction.date', 'satisfaction.score'],
  source: ['organizationalScores.satisfaction'],
  compute(slice) {
    if (!isInLayer(slice)) return unknown('not-applicable')
    if (slice.dataset.satisfaction.length === 0) return unknown('table-missing')
    const found = findSatisfaction(slice)
    if (found === null) return unknown('value-missing')
    const nps = findNps(slice)
    return {
      value: scoreByBounds(found.of10, slice.settings.organizationalScores.satisfaction),
      parts: {
        given: { value: found.of10, of: OF },
        source: { value: found.answer.source ?? 'own' },
        ...(nps !== null && { nps: { value: nps } }),
      },
      rows: joinRows(found.answer.rows),
    }
  },
})
