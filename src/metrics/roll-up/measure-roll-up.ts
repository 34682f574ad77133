import type { Dataset, Organization, Unit } from '../../model/dataset.ts'
import type { AccountReview, RollUp } from '../review.ts'
import type { RollUpScope } from './define-roll-up-metric.ts'
import { countAccounts } from './distribution.ts'
import { measureMean } from './mean-score.ts'
import { rollUpMetrics } from './registry.ts'
import { findWeakest } from './weakest.ts'

/** A group, a unit or the portfolio: its distribution now and over the quarters, its numbers, and its weakest member. */
export function measureRollUp<Of extends Organization | Unit | null>(
  of: Of,
  grain: RollUpScope['grain'],
  accounts: readonly AccountReview[],
  members: readonly number[],
  parent: number | null = null,
): RollUp<Of> {
  const scope: RollUpScope = { grain, of, everyone: accounts }
  const definitions = rollUpMetrics.filter(({ grains }) => grains.includes(grain))
  const reviews = members.map((index) => accounts[index]!)
  const quarters = accounts[0]?.history.map(({ quarter }) => quarter) ?? []
  return {
    of,
    members,
    distribution: countAccounts(reviews.map(({ now }) => now)),
    metrics: Object.fromEntries(definitions.map(({ id, compute }) => [id, compute(reviews, scope)])),
    weakest: findWeakest(accounts, members),
    parent,
    history: quarters.map((quarter, at) => {
      const then = reviews.map(({ history }) => history[at]!)
      return {
        quarter,
        distribution: countAccounts(then),
        means: {
          mcr: measureMean('mcr', then),
          key: measureMean('key', then),
          general: measureMean('general', then),
          organizational: measureMean('organizational', then),
        },
      }
    }),
  }
}

/** Groups of two or more reviewed accounts, units with at least one, and the portfolio of all. */
export function measureRollUps(
  { accounts: known, organizations, units }: Dataset,
  accounts: readonly AccountReview[],
): {
  readonly organizations: RollUp<Organization>[]
  readonly units: RollUp<Unit>[]
  readonly portfolio: RollUp<null>
} {
  const byOrganization = Map.groupBy(accounts.keys(), (index) => accounts[index]!.account.organization)
  const byUnit = Map.groupBy(accounts.keys(), (index) => accounts[index]!.account.unit)
  return {
    organizations: organizations.flatMap((organization) => {
      const members = byOrganization.get(organization.index) ?? []
      if (members.length < 2) return []
      const parent = organization.accounts.find((index) => known[index]!.id === organization.id) ?? null
      return [measureRollUp(organization, 'organization', accounts, members, parent)]
    }),
    units: units.flatMap((unit) => {
      const members = byUnit.get(unit.index) ?? []
      return members.length === 0 ? [] : [measureRollUp(unit, 'unit', accounts, members)]
    }),
    portfolio: measureRollUp(null, 'portfolio', accounts, [...accounts.keys()]),
  }
}
