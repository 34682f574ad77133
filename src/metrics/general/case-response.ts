import { settleNumber } from '../../lib/settle-number.ts'
import type { ServiceCase, Stamp } from '../../model/registers.ts'
import { type Part, unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import {
  judgeCase,
  minutesBetween,
  stampAsOf,
  type Target,
  targetOfDays,
  targetOfHours,
} from './case-times.ts'

type OpenedCase = ServiceCase & { readonly opened: Stamp }

const hasOpened = (one: ServiceCase): one is OpenedCase => one.opened !== null

/** Those within the target, of those whose target has passed or that were done. */
function countInTime(
  cases: readonly OpenedCase[],
  { period }: AccountSlice,
  step: 'firstResponse' | 'resolved',
  target: Target,
): Part & { of: number } {
  const verdicts = cases.map((one) =>
    judgeCase(one.opened, stampAsOf(one[step], period.asOf), target, period.asOf),
  )
  return {
    value: verdicts.filter((verdict) => verdict === 'in-time').length,
    of: verdicts.filter((verdict) => verdict !== 'out').length,
  }
}

/** Median hours to the first answer; a case without one counts as the longest, and may thus be the median. */
function measureMedian(cases: readonly OpenedCase[], { period }: AccountSlice): number | 'unanswered' {
  const minutes = cases
    .map(({ opened, firstResponse }) => {
      const answer = stampAsOf(firstResponse, period.asOf)
      return answer === null ? Infinity : minutesBetween(opened, answer)
    })
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const middle = minutes.length >> 1
  const upper = minutes[middle]!
  const lower = minutes.length % 2 === 0 ? minutes[middle - 1]! : upper
  return upper === Infinity ? 'unanswered' : settleNumber((lower + upper) / 2 / 60)
}

export const caseResponse = defineMetric({
  id: 'case-response',
  layer: 'general',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '问题响应', en: 'Cases answered in time' },
  description: {
    zh: '本季新开问题中，在目标时间内首次响应的比例；另列按时解决的比例、响应时长中位数（未响应者视为最长）和季末未解决已超 30 天的数量。默认 4 小时内响应、3 天内解决（自然时间）；只有日期的，响应以次日为限。逾期未响应即未达标，尚未到期的不计。',
    en: 'Of the cases opened in the quarter, those first answered within the target; beside it those solved within theirs, the median time to an answer (an unanswered case counting as the longest) and the cases open for more than 30 days at the quarter end. By default 4 hours and 3 days of the calendar; where a stamp is only a date, an answer is due the next day. Unanswered past its target is missed, not yet due is left out.',
  },
  unknownMeans: {
    zh: '没有问题单数据或其响应时间，或该客户本季没有到期的问题。',
    en: 'There are no cases or no answers in the import, or no case of the account fell due in the quarter.',
  },
  needs: ['cases.opened', 'cases.first_response'],
  source: ['caseTargets'],
  compute(slice) {
    const { dataset, period, registers, settings } = slice
    if (dataset.cases.length === 0) return unknown('table-missing')
    const isFilled = (column: string): boolean => dataset.filledColumns.has(column)
    if (!isFilled('cases.opened') || !isFilled('cases.first_response')) return unknown('column-missing')
    const { answerHours, solutionDays, openDays } = settings.caseTargets
    const { asOf, flow } = period
    const opened = registers.cases.filter(hasOpened)
    const cases = opened.filter(({ opened: { day } }) => day >= flow.first && day <= flow.last)
    const answered = countInTime(cases, slice, 'firstResponse', targetOfHours(answerHours))
    const due = cases.filter(
      ({ opened: at, firstResponse }) =>
        judgeCase(at, stampAsOf(firstResponse, asOf), targetOfHours(answerHours), asOf) !== 'out',
    )
    const open = opened.filter(
      ({ opened: { day }, resolved }) => asOf - day > openDays && stampAsOf(resolved, asOf) === null,
    )
    const openLong = isFilled('cases.resolved') ? { openLong: { value: open.length } } : {}
    // none fell due, but what lies open from before lies open
    if (answered.of === 0)
      return open.length + cases.length === 0
        ? unknown('no-cases')
        : { ...unknown('no-cases'), parts: { ...openLong, opened: { value: cases.length } } }
    const dateOnly = cases.filter(
      ({ opened: at, firstResponse }) => at.minute === null || firstResponse?.minute === null,
    )
    return {
      ...answered,
      parts: {
        answered,
        ...(isFilled('cases.resolved') && {
          resolved: countInTime(cases, slice, 'resolved', targetOfDays(solutionDays)),
        }),
        ...openLong,
        medianHours: { value: measureMedian(due, slice) },
        opened: { value: cases.length },
        dateOnly: { value: dateOnly.length },
      },
      rows: joinRows(...cases.map(({ rows }) => rows), ...open.map(({ rows }) => rows)),
    }
  },
})
