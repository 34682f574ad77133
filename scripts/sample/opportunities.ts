import { EXPORTED, dayOf, isoOf, quarterOf, workdayFrom } from './calendar.ts'
import { BRANCH } from './casting.ts'
import { climateOf } from './moods.ts'
import { isEnglish, sitesOf } from './customer-departments.ts'
import { phrases } from './phrases.ts'
import { onlyWhenSelling, unvisitedBranch } from './stories.ts'
import type { AccountPlan, Tier } from './account-plans.ts'
import type { Dice } from './dice.ts'
import type { Person } from './person.ts'
import type { Row } from './tables.ts'

/** A project one can win; `ends` is the day it closed, or the tender still ahead. */
export type Deal = {
  id: string
  accountId: string
  name: string
  amount: number
  created: number
  tender: number
  ends: number
  won: boolean | undefined
  source: Person | undefined
  site: string
  rank: number
  rival: string
}

const PER_YEAR: Record<Tier, number> = { S: 4.5, A: 2.4, B: 1.2, C: 0.6 }
const SIZE: Record<Tier, number> = { S: 1800, A: 600, B: 150, C: 40 }
const RIVALS = ['凌澈网络', '铂壑科技', '苇岸系统', 'Fenwright Systems', 'Korvane']

/** The projects of an account over two years and the two quarters ahead. */
export const makeDeals = (plan: AccountPlan, people: readonly Person[], dice: Dice): Deal[] => {
  const english = isEnglish(plan)
  const from = dayOf('2024-10-08')
  const count = dice.round(PER_YEAR[plan.tier] * 2)
  const drawn = Array.from({ length: count }, (): Deal => {
    const created = workdayFrom(from + dice.int(0, EXPORTED - from - 20))
    const tender = workdayFrom(created + dice.int(60, 200))
    const closed = workdayFrom(tender + dice.int(5, 40))
    const quarter = quarterOf(created)
    const chance = 0.35 + climateOf(plan, quarter).warmth * 0.2
    const topic = dice.pick(phrases.project[english ? 'en' : 'zh'])
    return {
      id: '',
      accountId: plan.id,
      name: english ? `${plan.short}: ${topic}` : `${plan.short}${topic}项目`,
      amount: Math.round(SIZE[plan.tier] * dice.between(0.3, 1.8)) * 10_000,
      created,
      tender,
      ends: closed,
      won: closed <= EXPORTED ? dice.chance(chance) : undefined,
      source: people.length > 0 && dice.chance(0.8) ? dice.pick(people) : undefined,
      site: dice.chance(0.7) ? dice.pick(sitesOf(plan)) : '',
      rank: dice.int(1, 4),
      rival: dice.chance(0.7) ? dice.pick(RIVALS) : '',
    }
  })
  return [...drawn, ...plantDeals(plan, people)].toSorted((a, b) => a.created - b.created)
}

/** Projects that belong to a story. */
const plantDeals = (plan: AccountPlan, people: readonly Person[]): Deal[] => {
  const deal = (name: string, wan: number, created: string, tender: string, rest: Partial<Deal>): Deal => ({
    id: '',
    accountId: plan.id,
    name,
    amount: wan * 10_000,
    created: dayOf(created),
    tender: dayOf(tender),
    ends: dayOf(tender) + 20,
    won: undefined,
    source: undefined,
    site: '',
    rank: 2,
    rival: '',
    ...rest,
  })
  if (plan.id === unvisitedBranch.accountId) {
    const source = people.find((p) => p.id === unvisitedBranch.contactIds[0])
    return [
      deal('蔚岭云机房制冷改造项目', 620, '2026-07-14', '2027-02-10', { source, site: BRANCH }),
      deal('蔚岭云备份链路项目', 180, '2026-08-06', '2026-12-18', { site: BRANCH }),
      deal('蔚岭云边缘节点项目', 340, '2026-09-11', '2027-03-05', { site: BRANCH }),
    ]
  }
  // something is on sale there at any time
  if (plan.id === onlyWhenSelling.accountId)
    return [
      deal('Tarnwick Shipping: Fleet network', 900, '2024-10-09', '2025-09-25', {
        ends: dayOf('2025-10-14'),
        won: true,
      }),
      deal('Tarnwick Shipping: Port systems', 1400, '2025-10-10', '2027-01-20', {}),
    ]
  return []
}

/** The rows of `opportunities.csv`. */
export const dealRows = (deals: readonly Deal[]): Row<'opportunities'>[] =>
  deals.map((deal) => ({
    opportunity_id: deal.id,
    account_id: deal.accountId,
    name: deal.name,
    amount: String(deal.amount),
    stage: stageOf(deal),
    created: isoOf(deal.created),
    tender_date: isoOf(deal.tender),
    closed: deal.won === undefined ? '' : isoOf(deal.ends),
    source_contact: deal.source?.id ?? '',
    source_site: deal.site,
    won: deal.won === undefined ? '' : deal.won ? '是' : '否',
    technical_rank: deal.tender <= EXPORTED ? String(deal.won ? Math.min(2, deal.rank) : deal.rank) : '',
    competitor: deal.rival,
  }))

const stageOf = (deal: Deal): string => {
  if (deal.won !== undefined) return deal.won ? '赢单' : '输单'
  if (deal.tender <= EXPORTED) return '谈判'
  return deal.tender - EXPORTED < 60 ? '招标' : EXPORTED - deal.created > 60 ? '方案' : '线索'
}
