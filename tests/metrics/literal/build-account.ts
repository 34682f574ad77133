import type { Account } from '../../../src/model/dataset.ts'
import type { AccountLiteral } from './dataset-literal.ts'
import { dayOrNull, type Fill, row } from './literal-values.ts'

export function buildAccount(
  given: AccountLiteral,
  index: number,
  links: Pick<Account, 'organization' | 'unit'>,
  fill: Fill,
): Account {
  fill('accounts.tier', given.tier)
  fill('accounts.wallet_share', given.walletShare)
  fill('accounts.supplier_rank', given.supplierRank)
  fill('accounts.potential', given.factors?.potential)
  fill('accounts.strategic_value', given.factors?.strategicValue)
  fill('accounts.market_position', given.factors?.marketPosition)
  fill('accounts.fit', given.factors?.fit)
  fill('accounts.growth', given.factors?.growth)
  return {
    name: given.id,
    shortName: null,
    reviewed: true,
    tier: null,
    tierReason: null,
    industry: null,
    region: null,
    accountManager: null,
    solutionManager: null,
    fulfilmentManager: null,
    sponsor: null,
    revenue: null,
    totalSpend: null,
    walletShare: null,
    supplierRank: null,
    ...given,
    tierDate: dayOrNull(given.tierDate),
    index,
    ...links,
    factors: {
      potential: null,
      strategicValue: null,
      marketPosition: null,
      fit: null,
      growth: null,
      ...given.factors,
    },
    archived: [],
    rows: [row('accounts', index)],
  }
}
