import { LAST, dayOf, isoOf, quarterDays } from './calendar.ts'
import { agreementExpired } from './stories.ts'
import { climateOf } from './moods.ts'
import { makeDice } from './dice.ts'
import type { AccountPlan } from './account-plans.ts'
import type { Row } from './tables.ts'

type Entry = Row<'partnership'>

/** What binds us to an account beyond single people; the warmer it is, the more. */
export const partnershipRows = (plan: AccountPlan, heads: ReadonlySet<string>): Entry[] => {
  const dice = makeDice(`partnership ${plan.id}`)
  const { warmth } = climateOf(plan, LAST)
  const rows: Entry[] = []
  const add = (item: string, level: string, day: number, expires?: number) => {
    const evidence = dice.chance(0.8) ? `HZ-${isoOf(day).slice(0, 4)}-${dice.int(100, 999)}` : ''
    const end = expires === undefined ? '' : isoOf(expires)
    rows.push({ account_id: plan.id, item, level, date: isoOf(day), expires: end, evidence })
  }
  /** A day of the eight quarters, the later the likelier. */
  const recently = () => quarterDays(LAST).last - dice.int(10, 700)
  const years = (from: number, count: number) => from + Math.round(count * 365.25) - 1

  if (plan.id === agreementExpired.accountId)
    add('战略合作协议', '区域', dayOf('2023-06-01'), dayOf('2026-05-31'))
  else if (plan.tier === 'S' || plan.tier === 'A') {
    const level = heads.has(plan.id) ? '集团' : dice.pick(['区域', '项目'])
    const signed = dayOf('2024-03-01') + dice.int(0, 500)
    // the agreement before it has run out and was renewed
    if (dice.chance(0.4)) add('战略合作协议', level, signed - 1096, signed - 1)
    if (warmth > 0) add('战略合作协议', level, signed, dice.chance(0.85) ? years(signed, 3) : undefined)
  } else if (plan.tier === 'B' && dice.chance(0.2)) {
    const signed = dayOf('2025-02-01') + dice.int(0, 400)
    add('框架协议', '项目', signed, years(signed, 2))
  }
  if (plan.tier !== 'S' && plan.tier !== 'A') return rows
  const several = (mean: number) => dice.round(Math.max(0, mean * (0.4 + warmth * 0.5)))
  for (let i = several(plan.tier === 'S' ? 4 : 1.6); i > 0; i--) add('高层互访', '', recently())
  for (let i = several(plan.tier === 'S' ? 2 : 0.8); i > 0; i--) {
    const begun = recently()
    add('联合创新', '', begun, years(begun, 1.5))
  }
  if (dice.chance(0.4 + warmth * 0.15)) add('联合规划', '规划', recently(), dayOf('2027-03-31'))
  if (dice.chance(0.3 + warmth * 0.2)) add('联合规划', '研讨', recently())
  for (let i = several(plan.tier === 'S' ? 2.5 : 1); i > 0; i--) add('生态合作', '', recently())
  if (dice.chance(0.75)) add('行业洞察', '', recently())
  return rows.toSorted((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : 0))
}
