import { isKnown, type Part, unknown } from '../../model/measurement.ts'
import type { AccountReview } from '../review.ts'
import { defineRollUpMetric } from './define-roll-up-metric.ts'

export const outlookColumns = ['secured', 'open', 'lost', 'unknown'] as const
export type OutlookColumn = (typeof outlookColumns)[number]

/** The outlook of an account as a column; unknown where it is not measured. */
export function outlookOf({ now }: AccountReview): OutlookColumn {
  const measured = now.metrics['decision-outlook']
  return measured && isKnown(measured) ? (measured.value as OutlookColumn) : 'unknown'
}

/** A part of an account's exposure, 0 where it has none. */
function exposed({ now }: AccountReview, part: string): number {
  const measured = now.metrics.exposure
  return measured && isKnown(measured) ? Number(measured.parts?.[part]?.value ?? 0) : 0
}

export const exposureByOutlook = defineRollUpMetric({
  id: 'exposure-by-outlook',
  grains: ['portfolio'],
  unit: 'count',
  better: 'higher',
  label: { zh: '敞口与决策走势', en: 'Exposure by outlook' },
  description: {
    zh: '今后两季内招标或关闭的在投商机金额中，所属客户决策“已锁定”的 ÷ 全部；各走势的金额、商机数、客户数、收入另列，走势未测的单列。',
    en: 'Of the open opportunities with tender or close in the next two quarters, the amount at accounts whose decision is secured ÷ all of it; amount, opportunities, accounts and revenue by outlook beside it, accounts without one apart.',
  },
  unknownMeans: {
    zh: '没有商机表，或今后两季没有到期的在投商机。',
    en: 'There is no table of opportunities, or none that is open falls due in the next two quarters.',
  },
  source: ['currency'],
  compute(accounts) {
    const [first] = accounts
    if (first === undefined || first.slice.dataset.opportunities.length === 0) return unknown('table-missing')
    const sum = (of: readonly AccountReview[], part: string): number =>
      of.reduce((total, one) => total + exposed(one, part), 0)
    const count = sum(accounts, 'opportunities')
    if (count === 0) return unknown('nothing-open-ahead')
    const open = sum(accounts, 'open')
    const byOutlook = Map.groupBy(accounts, outlookOf)
    const parts: Record<string, Part> = {}
    for (const outlook of outlookColumns) {
      const held = byOutlook.get(outlook) ?? []
      if (held.length === 0) continue
      parts[`open-${outlook}`] = { value: sum(held, 'open'), of: open }
      parts[`opportunities-${outlook}`] = { value: sum(held, 'opportunities'), of: count }
      parts[`accounts-${outlook}`] = {
        value: held.filter((one) => exposed(one, 'opportunities') > 0).length,
        of: held.length,
      }
      parts[`revenue-${outlook}`] = { value: sum(held, 'revenue') }
    }
    return { value: sum(byOutlook.get('secured') ?? [], 'open'), of: open, parts, rows: [] }
  },
})
