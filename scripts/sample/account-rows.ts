import { LAST } from './calendar.ts'
import { climateOf } from './moods.ts'
import { makeDice } from './dice.ts'
import { unreviewedAccounts } from './account-plans.ts'
import type { AccountPlan, Tier } from './account-plans.ts'
import type { Dice } from './dice.ts'
import type { Row } from './tables.ts'
import type { Team } from './staff.ts'

const INDUSTRY = {
  energy: '能源',
  finance: '金融',
  industry: '制造',
  health: '医疗',
  transport: '交通',
  telecom: '通信',
  consumer: '消费品',
}
/** Our revenue with an account in a year, in ten thousand yuan. */
const REVENUE: Record<Tier, readonly [number, number]> = {
  S: [9000, 21000],
  A: [1800, 6500],
  B: [250, 1300],
  C: [20, 190],
}
const TIERS: readonly Tier[] = ['S', 'A', 'B', 'C']

/** Accounts whose factors ask for another tier than the CRM gives them: account → tier of the factors. */
const MISJUDGED = new Map<string, Tier>([
  ['A024', 'B'],
  ['A019', 'A'],
  ['A012', 'C'],
  ['A037', 'B'],
])
/** Accounts that nobody has weighed yet. */
const UNWEIGHED = new Set(['A031', 'A040', 'A047'])

type Factors = { potential: number; strategic: number; position: number; fit: number; growth: number }

const tierOf = (f: Factors): Tier => {
  const score = 7 * f.potential + 5 * f.strategic + 3 * f.position + 3 * f.fit + 2 * f.growth
  if (score >= 80 && f.strategic >= 4 && f.fit >= 3) return 'S'
  return score >= 65 ? 'A' : score >= 45 ? 'B' : 'C'
}

const drawFactors = (tier: Tier, dice: Dice): Factors => {
  const middle = 4.6 - TIERS.indexOf(tier) * 0.9
  const one = () => Math.max(1, Math.min(5, Math.round(middle + dice.normal() * 0.8)))
  for (;;) {
    const factors = { potential: one(), strategic: one(), position: one(), fit: one(), growth: one() }
    if (tierOf(factors) === tier) return factors
  }
}

/** The row of a reviewed account. */
export const accountRow = (plan: AccountPlan, team: Team): Row<'accounts'> => {
  const dice = makeDice(`account ${plan.id}`)
  const warmth = climateOf(plan, LAST).warmth
  const wallet = Math.round(Math.max(3, Math.min(68, 10 + warmth * 18 + dice.normal() * 9)))
  const revenue = Math.round(dice.between(...REVENUE[plan.tier])) * 10_000
  const factors = UNWEIGHED.has(plan.id) ? undefined : drawFactors(MISJUDGED.get(plan.id) ?? plan.tier, dice)
  const spent = plan.tier !== 'C' || dice.chance(0.6)
  const text = (value: number | undefined) => (value === undefined ? '' : String(value))
  return {
    account_id: plan.id,
    name: plan.name,
    short_name: plan.short,
    parent_id: plan.parent ?? '',
    organization: plan.organization ?? '',
    status: 'active',
    tier: plan.tier,
    tier_date: dice.pick(['2025-01-15', '2025-07-15', '2026-01-15']),
    tier_reason: plan.tier === 'S' ? '战略客户' : '',
    industry: INDUSTRY[plan.industry],
    region: plan.region,
    unit: plan.unit,
    account_manager: team.manager,
    solution_manager: team.solution,
    fulfilment_manager: team.fulfilment,
    sponsor: plan.tier === 'S' || plan.tier === 'A' ? team.sponsor : '',
    revenue: text(revenue),
    total_spend: spent ? text(Math.round(revenue / (wallet / 100) / 10_000) * 10_000) : '',
    wallet_share: spent ? `${wallet}%` : '',
    supplier_rank: text(wallet >= 45 ? 1 : wallet >= 28 ? 2 : wallet >= 15 ? 3 : 4),
    potential: text(factors?.potential),
    strategic_value: text(factors?.strategic),
    market_position: text(factors?.position),
    fit: text(factors?.fit),
    growth: text(factors?.growth),
  }
}

/** The rows of accounts that are kept out of the review by their status. */
export const unreviewedRows = (): Row<'accounts'>[] =>
  unreviewedAccounts.map((plan) => ({
    account_id: plan.id,
    name: plan.name,
    short_name: plan.short,
    status: plan.status,
    industry: INDUSTRY[plan.industry],
    region: plan.region,
    unit: plan.unit,
  }))
