import type { Review } from '../../metrics/review.ts'
import { readPart } from '../part-of.ts'
import { type DownloadTable, tabulate } from './download-table.ts'
import { auditedTier } from '../../metrics/tier/tier-audit.ts'

/** Every account's tier, where it comes from, the factors, and what their audit says. */
export function tabulateTiers({ accounts }: Review): DownloadTable {
  return tabulate('tiers', () => accounts, [
    ['account_id', ({ account }) => account.id],
    ['account', ({ account }) => account.name],
    ['tier', ({ now }) => now.tier.tier],
    ['tier_origin', ({ now }) => now.tier.origin],
    ['audited', auditedTier],
    ['audit_score', ({ now }) => readPart(now.metrics.tier, 'auditScore')?.value ?? null],
    ['audit_score_of', ({ now }) => readPart(now.metrics.tier, 'auditScore')?.of ?? null],
    ['potential', ({ account }) => account.factors.potential],
    ['strategic_value', ({ account }) => account.factors.strategicValue],
    ['market_position', ({ account }) => account.factors.marketPosition],
    ['fit', ({ account }) => account.factors.fit],
    ['growth', ({ account }) => account.factors.growth],
  ])
}
