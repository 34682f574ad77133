import type { Account } from '../../model/dataset.ts'
import type { Settings } from '../../model/settings.ts'
import type { TierInForce } from '../account-slice.ts'
import { measureTierAudit } from './audit-tier.ts'

/** The tier the data gives; else the audit's, marked computed; else no tier, held to the assumed tier's standards. */
export function measureTierInForce(account: Account, settings: Settings): TierInForce {
  const { standards, assumedTier } = settings
  if (account.tier !== null)
    return { tier: account.tier, origin: 'given', standards: standards[account.tier] }
  const audit = measureTierAudit(account.factors, settings.audit)
  return audit === null
    ? { tier: null, origin: 'assumed', standards: standards[assumedTier] }
    : { tier: audit.tier, origin: 'computed', standards: standards[audit.tier] }
}
