import type { Opportunity } from '../../model/dataset.ts'
import { type Part, unknown } from '../../model/measurement.ts'
import { judgeSource, type Source } from '../general/grassroots-opportunities.ts'
import { isWon } from '../general/won.ts'
import { joinRows } from '../join-rows.ts'
import { defineRollUpMetric } from './define-roll-up-metric.ts'

export const sources = ['grassroots', 'top', 'blank'] as const satisfies readonly Source[]

const sumOf = (deals: readonly Opportunity[]): number =>
  deals.reduce((sum, { amount }) => sum + (amount ?? 0), 0)

export const grassrootsWins = defineRollUpMetric({
  id: 'grassroots-wins',
  grains: ['portfolio'],
  unit: 'count',
  better: 'higher',
  label: { zh: '基层商机赢单额', en: 'Won from the ground' },
  description: {
    zh: '滚动一年内定标的商机中，来自基层（线索出自非关键人或非总部地点）的赢单金额 ÷ 全部赢单金额。另列基层、高层、来源不明三类各自的赢单数 ÷ 定标数与赢单金额，以及本季新建的商机数和金额。',
    en: "Of the opportunities decided in the rolling year, the amount won that came from the ground (from somebody who is no key person, or from a site that is not the head office) ÷ all that was won. Beside it, for the ground, the top and those whose source can't be told: won ÷ decided, the amount won, and what was created in the quarter.",
  },
  unknownMeans: {
    zh: '没有商机，商机没有来源，或一年内没有赢单。',
    en: 'There are no opportunities, they have no source, or nothing was won in the year.',
  },
  source: ['keyInfluence'],
  compute(accounts) {
    const [first] = accounts
    if (first === undefined || first.slice.dataset.opportunities.length === 0) return unknown('table-missing')
    const { dataset, period } = first.slice
    const isFilled = (column: string): boolean => dataset.filledColumns.has(`opportunities.${column}`)
    if (!isFilled('source_contact') && !isFilled('source_site')) return unknown('column-missing')
    const { rollingYear, flow, asOf } = period
    const judged = accounts.flatMap(({ slice }) => {
      const sourceOf = judgeSource(slice)
      return slice.registers.opportunities.map((deal) => ({ deal, source: sourceOf(deal) }))
    })
    const decided = judged.filter(
      ({ deal }) =>
        isWon(deal, asOf) !== null &&
        deal.closed !== null &&
        deal.closed >= rollingYear.first &&
        deal.closed <= asOf,
    )
    const won = decided.filter(({ deal }) => isWon(deal, asOf))
    if (won.length === 0) return unknown('nothing-won')
    const created = judged.filter(
      ({ deal }) => deal.created !== null && deal.created >= flow.first && deal.created <= flow.last,
    )
    const dealsOf = (all: typeof judged, source: Source): Opportunity[] =>
      all.filter((one) => one.source === source).map(({ deal }) => deal)
    const parts: Record<string, Part> = {}
    const all = sumOf(won.map(({ deal }) => deal))
    for (const source of sources) {
      const wins = dealsOf(won, source)
      parts[`won-${source}`] = { value: wins.length, of: dealsOf(decided, source).length }
      parts[`amount-${source}`] = { value: sumOf(wins), of: all }
      parts[`created-${source}`] = { value: dealsOf(created, source).length, of: created.length }
      parts[`created-amount-${source}`] = { value: sumOf(dealsOf(created, source)) }
    }
    const withoutAmount = won.filter(({ deal }) => deal.amount === null).length
    if (withoutAmount > 0) parts.withoutAmount = { value: withoutAmount, of: won.length }
    return {
      value: sumOf(dealsOf(won, 'grassroots')),
      of: all,
      parts,
      rows: joinRows(...decided.map(({ deal }) => deal.rows)),
    }
  },
})
