import { foldName } from '../../lib/fold-text.ts'
import type {
  Account,
  Dataset,
  Department,
  DepartmentReference,
  Opportunity,
  Organization,
  Person,
  Rating,
  StaffMember,
  StaffReference,
  Unit,
} from '../../model/dataset.ts'
import type { Partnership, Plan, ServiceCase, Site } from '../../model/registers.ts'
import type { DroppableField } from '../../model/audience-settings.ts'
import { inAccount, type Named, type Naming } from './naming.ts'

type TextKey<Of> = {
  [Key in keyof Of]-?: string extends Exclude<Of[Key], null | undefined> ? Key : never
}[keyof Of]

/** What becomes of every text of a record. A text the model gains must be named here, or this does not compile. */
type Covers<Of> = { readonly [Key in TextKey<Of>]: (text: string) => string }

function cover<Of extends object>(record: Of, covers: Covers<Of>): Of {
  const covered: Record<string, unknown> = {}
  for (const [key, say] of Object.entries<(text: string) => string>(covers)) {
    const text = record[key as keyof Of]
    if (typeof text === 'string') covered[key] = say(text)
  }
  return { ...record, ...covered }
}

/** Each record is covered once, so that what was one object stays one. */
function once<Of extends object>(coverOne: (record: Of) => Of): (record: Of) => Of {
  const known = new WeakMap<Of, Of>()
  return (record) => {
    const before = known.get(record)
    if (before !== undefined) return before
    const covered = coverOne(record)
    known.set(record, covered)
    return covered
  }
}

/** Covers of every kind of record, for an audience that knows things by `naming`. */
export type RecordCovers = ReturnType<typeof coverRecords>

export function coverRecords({ accounts, staff }: Dataset, naming: Naming) {
  /** Text of a column, null of one that can't be dropped by itself. */
  const say = (field: DroppableField | null) => (text: string) => naming.text(text, field)
  const trait = (field: DroppableField) => (text: string) => naming.trait(text, field)
  const text = say(null)
  const same = (value: string) => value
  const idOfStaff = new Map(staff.map((one) => [foldName(one.name), one.id]))
  const sayStaff = (name: string) => naming.name('staff', idOfStaff.get(foldName(name)) ?? name, name)
  const sayStaffOrNull = (reference: StaffReference | null) =>
    reference === null
      ? null
      : {
          ...reference,
          name:
            reference.staff === null
              ? sayStaff(reference.name)
              : naming.name('staff', staff[reference.staff]!.id, reference.name),
        }
  const within = (account: number, id: string) => inAccount(accounts[account]?.id, id)
  /** An id that is said as it is stays what it was within its account. */
  const idWithin = (kind: Named, key: string, id: string) => {
    const said = naming.id(kind, key)
    return said === key ? id : said
  }
  const sayId = (kind: Named) => (id: string) => naming.id(kind, id)
  const sayDepartment = <Of extends DepartmentReference>(of: Of, account: number): Of => {
    const key = within(account, of.key)
    return { ...of, key: idWithin('department', key, of.key), name: naming.name('department', key, of.name) }
  }
  /** A site's key is compared with names of sites, so both are said by what they fold to. */
  const saySite = (name: string) => naming.name('site', foldName(name), name)

  const managers = <
    Of extends Pick<Account, 'accountManager' | 'solutionManager' | 'fulfilmentManager' | 'sponsor'>,
  >(
    of: Of,
  ): Of => ({
    ...of,
    accountManager: sayStaffOrNull(of.accountManager),
    solutionManager: sayStaffOrNull(of.solutionManager),
    fulfilmentManager: sayStaffOrNull(of.fulfilmentManager),
    sponsor: sayStaffOrNull(of.sponsor),
  })

  const account = once<Account>((one) =>
    managers({
      ...cover(one, {
        id: sayId('account'),
        name: (name) => naming.name('account', one.id, name),
        // a short name is a name of its own only to those who may know the long one
        shortName: (name) => naming.name('account', one.id, name),
        tierReason: say('accounts.tier_reason'),
        industry: trait('accounts.industry'),
        region: trait('accounts.region'),
      }),
      archived: one.archived.map(({ quarter, attributes }) => ({
        quarter,
        attributes: managers(cover(attributes, { tierReason: say('accounts.tier_reason') })),
      })),
    }),
  )
  const rating = once<Rating>((one) =>
    cover(one, {
      supportLabel: text,
      ratedBy: sayStaff,
      approvedBy: sayStaff,
      reason: say('ratings.reason'),
    }),
  )
  // the chain and the standing with a rival are words of controlled lists
  const personTexts = <
    Of extends Omit<Person, 'index' | 'id' | 'account' | 'name' | 'ratings' | 'archived' | 'rows'>,
  >(
    of: Of,
    at: number,
  ): Of => ({
    ...of,
    title: of.title === null ? null : say('contacts.title')(of.title),
    department: of.department === null ? null : sayDepartment(of.department, at),
    site: of.site === null ? null : saySite(of.site),
    owner: sayStaffOrNull(of.owner),
  })
  const person = once<Person>((one) => {
    const key = within(one.account, one.id)
    return {
      ...personTexts(one, one.account),
      id: idWithin('person', key, one.id),
      name: naming.name('person', key, one.name),
      ratings: one.ratings.map(rating),
      archived: one.archived.map(({ quarter, attributes }) => ({
        quarter,
        attributes: personTexts(attributes, one.account),
      })),
    }
  })

  return {
    account,
    rating,
    person,
    organization: once<Organization>((one) =>
      cover(one, { id: sayId('organization'), name: (name) => naming.name('organization', one.id, name) }),
    ),
    unit: once<Unit>((one) =>
      cover(one, { id: sayId('unit'), name: (name) => naming.name('unit', one.id, name) }),
    ),
    staff: once<StaffMember>((one) =>
      cover(one, {
        id: sayId('staff'),
        name: (name) => naming.name('staff', one.id, name),
        // a word of the controlled list
        role: same,
        department: text,
      }),
    ),
    department: once<Department>((one) => sayDepartment(one, one.account)),
    /** A department by its key alone. */
    departmentKey: (account: number, key: string) => idWithin('department', within(account, key), key),
    inDepartment: <Of extends DepartmentReference>(of: Of, account: number): Of => sayDepartment(of, account),
    site: once<Site>((one) => cover(one, { key: saySite, name: saySite, representative: sayStaff })),
    siteName: saySite,
    opportunity: once<Opportunity>((one) =>
      cover(one, {
        id: sayId('opportunity'),
        name: (name) => naming.name('opportunity', one.id, name),
        stage: say('opportunities.stage'),
        sourceSite: saySite,
        competitor: say('opportunities.competitor'),
      }),
    ),
    plan: once<Plan>((one) => ({
      ...cover(one, {
        id: sayId('plan'),
        layer: text,
        action: say('plans.action'),
        customerGoal: say('plans.customer_goal'),
      }),
      owner: sayStaffOrNull(one.owner),
    })),
    case: once<ServiceCase>((one) => cover(one, { id: sayId('case'), severity: say('cases.severity') })),
    // the level is a word of the controlled list
    partnership: once<Partnership>((one) =>
      cover(one, { level: same, evidence: say('partnership.evidence') }),
    ),
  }
}
