import { settleNumber } from '../../lib/settle-number.ts'
import { type Part, unknown } from '../../model/measurement.ts'
import { type Tier, tiers } from '../../model/scales.ts'
import { TWENTIETHS } from '../facts/account-facts.ts'
import type { AccountReview } from '../review.ts'
import { defineRollUpMetric } from '../roll-up/define-roll-up-metric.ts'

type Amount = (one: AccountReview) => number | null

/** What effort is laid beside; an account that lacks one is in neither sum. */
const amounts: Readonly<Record<string, Amount>> = {
  contacts: ({ slice }) => slice.facts.quarter.all / TWENTIETHS,
  accounts: () => 1,
  revenue: ({ account }) => account.revenue,
  potential: ({ account }) => account.factors.potential,
}

function partsOfTier(accounts: readonly AccountReview[], tier: Tier): Record<string, Part> {
  const parts: Record<string, Part> = {}
  for (const [name, amount] of Object.entries(amounts)) {
    const sum = (of: readonly AccountReview[]): number =>
      settleNumber(of.reduce((total, one) => total + (amount(one) ?? 0), 0))
    const all = sum(accounts)
    if (all > 0)
      parts[`${name}-${tier}`] = { value: sum(accounts.filter(({ now }) => now.tier.tier === tier)), of: all }
  }
  return parts
}

export const effortFit = defineRollUpMetric({
  id: 'effort-fit',
  grains: ['organization', 'unit', 'portfolio'],
  unit: 'share',
  better: 'lower',
  label: { zh: '投入与级别匹配', en: 'Effort fit' },
  description: {
    zh: '投入过多或不足的客户 ÷ 已定级的客户；并列出各级别占有效接触、客户数、收入、潜力的份额。',
    en: 'Over- and under-served accounts ÷ accounts with a tier; beside it the share of each tier in effective contacts, accounts, revenue and potential.',
  },
  unknownMeans: {
    zh: '没有活动记录，或没有客户已定级。',
    en: 'There is no activity log, or no account has a tier.',
  },
  source: ['standards', 'flags.overServedShare', 'flags.underServedShare'],
  compute(accounts) {
    const tiered = accounts.filter(({ now }) => now.tier.tier !== null)
    if (tiered.length === 0) return unknown('no-tier')
    if (tiered[0]!.slice.dataset.logStart === null) return unknown('no-activities')
    const raised = (id: string): number => tiered.filter(({ now }) => now.flags.includes(id)).length
    const [over, under] = [raised('over-served'), raised('under-served')]
    return {
      value: over + under,
      of: tiered.length,
      parts: {
        overServed: { value: over, of: tiered.length },
        underServed: { value: under, of: tiered.length },
        ...Object.fromEntries(tiers.flatMap((tier) => Object.entries(partsOfTier(tiered, tier)))),
      },
      rows: [],
    }
  },
})
