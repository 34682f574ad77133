import { unknown } from '../../model/measurement.ts'
import { tiers } from '../../model/scales.ts'
import { measureTierAudit } from '../tier/audit-tier.ts'
import { defineFlag } from './define-flag.ts'

export const tierMismatch = defineFlag({
  id: 'tier-mismatch',
  label: { zh: '级别与评分不符', en: 'Tier mismatch' },
  description: {
    zh: '数据所给级别与评分审计的结果相差至少一级。',
    en: 'The tier given lies a full tier or more from what the audit of its factors says.',
  },
  needs: ['accounts.tier', 'accounts.potential', 'accounts.strategic_value', 'accounts.market_position'],
  source: ['audit'],
  find({ slice }) {
    const { account, tier, settings, period } = slice
    if (tier.origin !== 'given' || tier.tier === null) return unknown('no-tier')
    // a tier can't have been wrong before it was given
    if (account.tierDate !== null && account.tierDate > period.asOf) return null
    const audit = measureTierAudit(account.factors, settings.audit)
    if (audit === null) return unknown('value-missing')
    if (audit.tier === tier.tier) return null
    return {
      values: {
        given: tier.tier,
        audited: audit.tier,
        score: audit.score,
        // up: the account deserves more than it gets
        steps: tiers.indexOf(tier.tier) - tiers.indexOf(audit.tier),
      },
      rows: account.rows,
    }
  },
})
