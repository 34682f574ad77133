import { LAST, isoOf, quarterDays } from './calendar.ts'
import { climateOf } from './moods.ts'
import { makeDice } from './dice.ts'
import type { AccountPlan } from './account-plans.ts'
import type { Row } from './tables.ts'

/** How satisfied an account says it is: large ones are asked by others too, small ones not at all. */
export const satisfactionRows = (plan: AccountPlan): Row<'satisfaction'>[] => {
  if (plan.tier === 'C') return []
  const dice = makeDice(`satisfaction ${plan.id}`)
  const large = plan.tier === 'S' || plan.tier === 'A'
  const rows: Row<'satisfaction'>[] = []
  const ask = (
    quarter: number,
    scale: '10分制' | '5分制' | '百分制' | '净推荐值',
    source: '自有' | '第三方',
  ) => {
    const { last } = quarterDays(quarter)
    const { warmth } = climateOf(plan, quarter)
    const of10 = Math.max(2, Math.min(10, 6.4 + warmth * 1.3 + dice.normal() * 0.5))
    const score =
      scale === '净推荐值'
        ? Math.round((of10 - 6.5) * 20)
        : scale === '百分制'
          ? Math.round(of10 * 10)
          : Math.round(of10 * (scale === '5分制' ? 5 : 10)) / 10
    const date = isoOf(last - dice.int(5, 60))
    rows.push({ account_id: plan.id, date, score: String(score), scale, source })
  }
  const askedByOthers = plan.tier === 'S' || (large && dice.chance(0.6))
  const turn = dice.int(0, 1)
  for (let quarter = 0; quarter <= LAST; quarter++) {
    if ((LAST - quarter) % (large ? 2 : 4) === turn) ask(quarter, large ? '10分制' : '5分制', '自有')
    if (askedByOthers && quarter % 4 === 2) ask(quarter, dice.pick(['10分制', '百分制']), '第三方')
    if (large && quarter % 4 === 3 && dice.chance(0.7)) ask(quarter, '净推荐值', '自有')
  }
  return rows.toSorted((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : 0))
}
