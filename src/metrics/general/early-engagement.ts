import type { Day } from '../../lib/day.ts'
import type { Opportunity } from '../../model/dataset.ts'
import { type Part, unknown } from '../../model/measurement.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { AccountSlice } from '../account-slice.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog, findLogGap } from '../log-window.ts'
import { isWon } from './won.ts'

interface Judged {
  readonly opportunity: Opportunity
  /** unknown: no exchange is seen, and the log begins inside the span. */
  readonly verdict: 'early' | 'late' | 'unknown'
  readonly rows: readonly RowRef[]
}

/** The day that decides how early we were: the tender, else the close. */
const dueDay = ({ tenderDate, closed }: Opportunity): Day | null => tenderDate ?? closed

/** Opportunities due in the rolling year, and whether an exchange of theirs, or one tied to none, came early enough. */
function judgeOpportunities({ registers, facts, period, dataset, settings }: AccountSlice): Judged[] {
  const { leastDays, mostDays } = settings.earlyEngagement
  return registers.opportunities.flatMap((opportunity): Judged[] => {
    const day = dueDay(opportunity)
    if (day === null || day < period.rollingYear.first || day > period.asOf) return []
    const early = facts.exchanges.filter(
      (exchange) =>
        (exchange.opportunity === null || exchange.opportunity === opportunity.index) &&
        day - exchange.day >= leastDays &&
        day - exchange.day <= mostDays,
    )
    const isCovered = dataset.logStart !== null && dataset.logStart <= day - mostDays
    return [
      {
        opportunity,
        verdict: early.length > 0 ? 'early' : isCovered ? 'late' : 'unknown',
        rows: joinRows(
          opportunity.rows,
          early.map(({ row }) => row),
        ),
      },
    ]
  })
}

export const earlyEngagement = defineMetric({
  id: 'early-engagement',
  layer: 'general',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '早期介入', en: 'Early engagement' },
  description: {
    zh: '滚动一年内招标（无招标日期则为关闭）的商机中，此前 60–365 天内有过技术交流或研讨的比例。关联了商机的交流只算给该商机，未关联的算给该客户的每个商机。另列介入早与晚各自的赢单数 ÷ 已定标数。',
    en: 'Of the opportunities with tender (else close) in the rolling year, those with an exchange or workshop 60–365 days before. An exchange tied to an opportunity counts for that one only, an untied one for every opportunity of the account. Wins of the early and of the late beside it, of those decided.',
  },
  unknownMeans: {
    zh: '没有商机或活动记录，一年内没有到期的商机，或记录覆盖不到商机之前一年。',
    en: 'There are no opportunities or no log, none falls in the year, or the log does not reach back far enough before them.',
  },
  needs: ['opportunities.tender_date', 'activities.date', 'activities.kind', 'activities.contacts'],
  source: ['earlyEngagement'],
  compute(slice) {
    const { dataset, period } = slice
    if (dataset.opportunities.length === 0) return unknown('table-missing')
    const isFilled = (column: string): boolean => dataset.filledColumns.has(`opportunities.${column}`)
    if (!isFilled('tender_date') && !isFilled('closed')) return unknown('column-missing')
    const gap = findLogGap(slice, 'people')
    if (gap) return gap
    const judged = judgeOpportunities(slice)
    if (judged.length === 0) return unknown('no-opportunities')
    const wins = (verdict: Judged['verdict']): Part => {
      const decided = judged
        .filter((one) => one.verdict === verdict)
        .map(({ opportunity }) => isWon(opportunity, period.asOf))
        .filter((won) => won !== null)
      return { value: decided.filter(Boolean).length, of: decided.length }
    }
    const count = (verdict: Judged['verdict']): number =>
      judged.filter((one) => one.verdict === verdict).length
    return boundByLog(count('unknown') === 0, {
      value: count('early'),
      of: judged.length,
      parts: {
        late: { value: count('late'), of: judged.length },
        wonEarly: wins('early'),
        wonLate: wins('late'),
      },
      rows: joinRows(...judged.map(({ rows }) => rows)),
    })
  },
})
