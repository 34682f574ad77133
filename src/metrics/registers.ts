import type { Dataset, Opportunity } from '../model/dataset.ts'
import type {
  Partnership,
  PartnershipItem,
  Plan,
  Satisfaction,
  ServiceCase,
  Site,
} from '../model/registers.ts'

/** What the tables beside contacts and activities hold of one account. */
export interface Registers {
  /** Steps and promises, of persons and of the account, in the order of the dataset. */
  readonly plans: readonly Plan[]
  readonly opportunities: readonly Opportunity[]
  readonly sites: readonly Site[]
  readonly cases: readonly ServiceCase[]
  readonly satisfaction: readonly Satisfaction[]
  readonly partnership: readonly Partnership[]
  /** Group agreements of the account's parent, which hold for it too. Empty for the parent itself. */
  readonly inherited: readonly Partnership[]
  /** Items the register of partnerships holds for any account: only of these does no row mean none. */
  readonly itemsHeld: ReadonlySet<PartnershipItem>
}

type Mutable = { readonly [Name in keyof Omit<Registers, 'itemsHeld'>]: Registers[Name][number][] }

/** The level of an agreement that holds for a whole customer group. */
export const GROUP_LEVEL = 'group'

/** Every account's share of these tables, by position of the account; linear in rows. */
export function groupRegisters(dataset: Dataset): Registers[] {
  const { accounts, organizations, partnership } = dataset
  const itemsHeld = new Set(partnership.map(({ item }) => item))
  const groups = accounts.map((): Mutable => ({
    plans: [],
    opportunities: [],
    sites: [],
    cases: [],
    satisfaction: [],
    partnership: [],
    inherited: [],
  }))
  for (const each of dataset.plans) groups[each.account]?.plans.push(each)
  for (const each of dataset.opportunities) groups[each.account]?.opportunities.push(each)
  for (const each of dataset.sites) groups[each.account]?.sites.push(each)
  for (const each of dataset.cases) groups[each.account]?.cases.push(each)
  for (const each of dataset.satisfaction) groups[each.account]?.satisfaction.push(each)
  for (const each of partnership) {
    groups[each.account]?.partnership.push(each)
    if (each.item !== 'agreement' || each.level !== GROUP_LEVEL) continue
    const parent = accounts[each.account]
    const group = parent === undefined ? undefined : organizations[parent.organization]
    // a group bears the id of its topmost parent
    if (parent === undefined || group?.id !== parent.id) continue
    for (const member of group.accounts) if (member !== each.account) groups[member]!.inherited.push(each)
  }
  return groups.map((group) => ({ ...group, itemsHeld }))
}
