import type { Day } from '../lib/day.ts'
import { unknown } from '../model/measurement.ts'
import type { Opportunity } from '../model/dataset.ts'
import { type Period, shiftQuarter, type Span, spanOfQuarter } from '../model/quarter.ts'
import { defineMetric } from './define-metric.ts'
import { joinRows } from './join-rows.ts'

/** The two quarters after one. */
export function spanAhead({ quarter, asOf }: Period, fiscalYearStart: number): Span {
  return { first: asOf + 1, last: spanOfQuarter(shiftQuarter(quarter, 2), fiscalYearStart).last }
}

/** Known of by then and not decided: without a day a decision holds throughout. */
function isOpenOn({ created, won, closed }: Opportunity, asOf: Day): boolean {
  if (created !== null && created > asOf) return false
  return won === null || (closed !== null && closed > asOf)
}

/** Opportunities open at the end of the quarter with tender or close in the next two. */
export function findOpenAhead(
  opportunities: readonly Opportunity[],
  period: Period,
  fiscalYearStart: number,
): Opportunity[] {
  const { first, last } = spanAhead(period, fiscalYearStart)
  const lies = (day: Day | null): boolean => day !== null && day >= first && day <= last
  return opportunities.filter(
    (one) => isOpenOn(one, period.asOf) && (lies(one.tenderDate) || lies(one.closed)),
  )
}

export const exposure = defineMetric({
  id: 'exposure',
  layer: 'tier',
  grains: ['account'],
  unit: 'count',
  better: null,
  label: { zh: '敞口', en: 'Exposure' },
  description: {
    zh: '关系出问题时受影响的金额：收入，加上今后两季内招标或关闭的在投商机金额；两者分列。按设定的币种。',
    en: 'The money at stake where the relationship fails: revenue, and the open opportunities with tender or close in the next two quarters; both are given. In the currency of the settings.',
  },
  unknownMeans: {
    zh: '既没有收入，也没有商机表。',
    en: 'Neither revenue is known nor is there a table of opportunities.',
  },
  needs: ['accounts.revenue'],
  source: ['currency'],
  compute({ account, registers, period, settings, dataset }) {
    const { revenue } = account
    if (revenue === null && !dataset.tables.has('opportunities'))
      return unknown(dataset.filledColumns.has('accounts.revenue') ? 'value-missing' : 'column-missing')
    const ahead = findOpenAhead(registers.opportunities, period, settings.fiscalYearStart)
    const open = ahead.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
    if (revenue === null && open === 0) return unknown('value-missing')
    const withoutAmount = ahead.filter(({ amount }) => amount === null).length
    return {
      value: (revenue ?? 0) + open,
      // what nobody wrote down is not nothing
      ...(revenue === null || withoutAmount > 0 ? { atLeast: true as const } : {}),
      parts: {
        ...(revenue === null ? {} : { revenue: { value: revenue } }),
        open: { value: open },
        opportunities: { value: ahead.length },
        ...(withoutAmount === 0 ? {} : { withoutAmount: { value: withoutAmount, of: ahead.length } }),
      },
      rows: joinRows(revenue === null ? [] : account.rows, ...ahead.map(({ rows }) => rows)),
    }
  },
})
