import { readFileSync } from 'node:fs'
import { parseIsoDay } from '../../src/lib/day.ts'
import {
  type ActivityColumns,
  filledBits,
  NO_DAY,
  NONE,
  type RowLists,
} from '../../src/model/activity-columns.ts'
import type { Account, Dataset, InputFile, Person, Rating, StaffMember } from '../../src/model/dataset.ts'
import { type Period, parseQuarter, periodOf, type Quarter } from '../../src/model/quarter.ts'
import { rowRef } from '../../src/model/row-ref.ts'
import * as scales from '../../src/model/scales.ts'
import { type Settings, settingsSchema } from '../../src/model/settings.ts'
import { type TableName, tableNames } from '../../src/model/tables/registry.ts'

/** Records as a test writes them: references are ids, days ISO dates, everything but ids may be left out. */
export interface AccountLiteral extends Partial<
  Omit<Account, 'index' | 'organization' | 'unit' | 'tierDate' | 'factors' | 'rows'>
> {
  readonly id: string
  /** Ids; an account without organization is a group of its own. */
  readonly organization?: string
  readonly unit?: string
  readonly factors?: Partial<Account['factors']>
}

export interface RatingLiteral {
  /** ISO date, absent where undated. */
  readonly day?: string
  /** `2026-Q2`: quarter of the file an undated rating stands in. */
  readonly quarter?: string
  /** Default `ratings`. */
  readonly source?: Rating['source']
  readonly support?: Rating['support']
  readonly intimacy?: Rating['intimacy']
  readonly ratedBy?: string
  readonly approvedBy?: string
  readonly reason?: string
}

export interface PersonLiteral extends Partial<
  Omit<
    Person,
    | 'index'
    | 'account'
    | 'department'
    | 'leftOn'
    | 'reportsTo'
    | 'influences'
    | 'targetDate'
    | 'ratings'
    | 'rows'
  >
> {
  readonly id: string
  readonly account: string
  /** Name; the key is its lower case. */
  readonly department?: string
  /** ISO date; a person with it has left since then. */
  readonly leftOn?: string
  readonly reportsTo?: string
  readonly influences?: readonly string[]
  readonly targetDate?: string
  readonly ratings?: readonly RatingLiteral[]
}

export interface StaffLiteral extends Partial<Omit<StaffMember, 'index' | 'unit' | 'leftOn' | 'rows'>> {
  readonly id: string
  readonly unit?: string
  readonly leftOn?: string
}

export interface ActivityLiteral {
  /** ISO date, null where undated. */
  readonly day: string | null
  /** Default `completed`. */
  readonly status?: scales.ActivityStatus
  /** Default `visit`. */
  readonly kind?: scales.ActivityKind
  readonly direction?: scales.Direction
  readonly evidence?: scales.EvidenceKind
  readonly evidencePerson?: string
  /** Resolved people of the customer. */
  readonly people?: readonly string[]
  /** True: somebody was named who could not be resolved. */
  readonly unresolved?: boolean
  readonly staff?: readonly string[]
  /** What the account column says; used where no person is resolved. */
  readonly account?: string
  readonly count?: number
  /** Whether outcome and next step are filled: default true and false, so nothing halves unless a test wants it. */
  readonly outcome?: boolean
  readonly nextStep?: boolean
  readonly opportunity?: string
  readonly site?: string
  /** Default `generic`. */
  readonly preset?: string
  /** Line of the file; default: position in the list + 2. Rows split from one row may share it. */
  readonly line?: number
}

export interface DatasetLiteral {
  readonly accounts: readonly AccountLiteral[]
  readonly people?: readonly PersonLiteral[]
  readonly staff?: readonly StaffLiteral[]
  readonly activities?: readonly ActivityLiteral[]
  readonly departments?: readonly { account: string; name: string; required?: boolean }[]
  readonly opportunities?: readonly {
    id: string
    account: string
    name?: string
    amount?: number
    tenderDate?: string
    closed?: string
    won?: boolean
  }[]
  /** First day the log speaks for; default: its earliest completed, dated row. */
  readonly logStart?: string
  /** Columns (`table.column`) that count as filled and mapped besides those the literals fill. */
  readonly filled?: readonly string[]
  /** Columns that count as not filled although literals fill them. */
  readonly unfilled?: readonly string[]
}

const day = (text: string): number => {
  const parsed = parseIsoDay(text)
  if (parsed === undefined) throw new RangeError(`not a day: ${text}`)
  return parsed
}
const dayOrNull = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : day(text)

const row = (table: TableName, position: number): number => rowRef(tableNames.indexOf(table), position + 2)

/** Positions by id, and a look-up that fails loudly: a typo in a literal is no orphan. */
function positions(ids: readonly string[], what: string): (id: string) => number {
  const byId = new Map(ids.map((id, index) => [id, index]))
  if (byId.size < ids.length) throw new RangeError(`the same ${what} twice`)
  return (id) => {
    const index = byId.get(id)
    if (index === undefined) throw new RangeError(`no ${what} ${id}`)
    return index
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Order of ratings in which the last one wins: day, contacts before ratings, higher support before lower. */
function orderRatings(a: Rating, b: Rating): number {
  return (
    (a.day ?? Infinity) - (b.day ?? Infinity) ||
    Number(a.source === 'ratings') - Number(b.source === 'ratings') ||
    (b.support ?? 9) - (a.support ?? 9) ||
    0
  )
}

function parseLiteralQuarter(text: string | undefined): Quarter | null {
  if (text === undefined) return null
  const quarter = parseQuarter(text)
  if (!quarter) throw new RangeError(`not a quarter: ${text}`)
  return quarter
}

const rowLists = (lists: readonly (readonly number[])[]): RowLists => {
  const offsets = new Uint32Array(lists.length + 1)
  lists.forEach((list, index) => (offsets[index + 1] = offsets[index]! + list.length))
  return { offsets, items: Int32Array.from(lists.flat()) }
}
const ascending = (list: readonly number[]): number[] => [...new Set(list)].sort((a, b) => a - b)

const inputFile = (table: TableName, rows: number): InputFile => ({
  file: `${table}.csv`,
  sha256: '',
  encoding: 'utf-8',
  delimiter: ',',
  newline: '\n',
  preset: 'generic',
  header: [],
  tables: [table],
  rows,
  kept: rows,
  skipped: 0,
  rejected: 0,
  reasons: {},
  unknownHeaders: [],
  droppedHeaders: [],
})

/**
 * A linked dataset from small literals, sorted as ingest sorts it. Columns count as filled where a literal fills them,
 * by their canonical names (`contacts.decision_role`, `activities.evidence` …).
 */
export function buildDataset(literal: DatasetLiteral): Dataset {
  const filled = new Set<string>(literal.filled ?? [])
  const fill = (column: string, value: unknown): void => {
    const blank = value === undefined || value === null || value === '' || value === false
    if (!blank && !(Array.isArray(value) && value.length === 0)) filled.add(column)
  }
  const accountLiterals = [...literal.accounts].sort(byId)
  const accountAt = positions(
    accountLiterals.map(({ id }) => id),
    'account',
  )
  const organizationIds = [
    ...new Set(accountLiterals.map(({ id, organization }) => organization ?? id)),
  ].sort()
  const unitIds = [
    ...new Set(accountLiterals.flatMap(({ unit }) => (unit === undefined ? [] : [unit]))),
  ].sort()
  const staffLiterals = [...(literal.staff ?? [])].sort(byId)
  const staffAt = positions(
    staffLiterals.map(({ id }) => id),
    'staff',
  )
  const personLiterals = [...(literal.people ?? [])].sort(
    (a, b) => accountAt(a.account) - accountAt(b.account) || byId(a, b),
  )
  const personAt = positions(
    personLiterals.map(({ id }) => id),
    'person',
  )
  const opportunityLiterals = [...(literal.opportunities ?? [])].sort(byId)
  const opportunityAt = positions(
    opportunityLiterals.map(({ id }) => id),
    'opportunity',
  )

  const accounts = accountLiterals.map((given, index): Account => {
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
      tierDate: null,
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
      index,
      organization: organizationIds.indexOf(given.organization ?? given.id),
      unit: given.unit === undefined ? null : unitIds.indexOf(given.unit),
      factors: {
        potential: null,
        strategicValue: null,
        marketPosition: null,
        fit: null,
        growth: null,
        ...given.factors,
      },
      rows: [row('accounts', index)],
    }
  })
  const membersOf = (key: 'organization' | 'unit', of: number): number[] =>
    accounts.filter((account) => account[key] === of).map(({ index }) => index)

  let ratingRow = 0
  const people = personLiterals.map((given, index): Person => {
    fill('contacts.decision_role', given.roles)
    fill('contacts.influence', given.influence)
    fill('contacts.political_status', given.politicalStatus)
    if (given.isKey !== undefined && given.isKey !== null) filled.add('contacts.is_key')
    fill('contacts.department', given.department)
    fill('contacts.level', given.level)
    fill('contacts.employment', given.left)
    fill('contacts.left_on', given.leftOn)
    const ratings = (given.ratings ?? []).map((rating): Rating => {
      const source = rating.source ?? 'ratings'
      fill(`${source}.support`, rating.support)
      fill(`${source}.intimacy`, rating.intimacy)
      fill(source === 'ratings' ? 'ratings.date' : 'contacts.rated_on', rating.day)
      return {
        day: dayOrNull(rating.day),
        quarter: parseLiteralQuarter(rating.quarter),
        source,
        support: rating.support ?? null,
        supportLabel: rating.support === undefined || rating.support === null ? null : String(rating.support),
        intimacy: rating.intimacy ?? null,
        ratedBy: rating.ratedBy ?? null,
        approvedBy: rating.approvedBy ?? null,
        reason: rating.reason ?? null,
        row: source === 'ratings' ? row('ratings', ratingRow++) : row('contacts', index),
      }
    })
    return {
      name: given.id,
      title: null,
      level: null,
      levelAssumed: false,
      roles: [],
      influence: null,
      isKey: null,
      politicalStatus: null,
      decisionChain: null,
      site: null,
      rivalStatus: null,
      targetSupport: null,
      owner: null,
      ...given,
      index,
      account: accountAt(given.account),
      department:
        given.department === undefined
          ? null
          : { key: given.department.toLowerCase(), name: given.department },
      left: given.left ?? given.leftOn !== undefined,
      leftOn: dayOrNull(given.leftOn),
      reportsTo: given.reportsTo === undefined ? null : personAt(given.reportsTo),
      influences: ascending((given.influences ?? []).map(personAt)),
      targetDate: dayOrNull(given.targetDate),
      ratings: ratings.sort(orderRatings),
      rows: [row('contacts', index)],
    }
  })

  const staff = staffLiterals.map((given, index): StaffMember => ({
    name: given.id,
    role: null,
    level: null,
    executive: given.role === 'executive' || given.level === 'executive',
    department: null,
    weeklyTarget: null,
    person: true,
    ...given,
    index,
    unit: given.unit === undefined ? null : unitIds.indexOf(given.unit),
    leftOn: dayOrNull(given.leftOn),
    rows: [row('staff', index)],
  }))

  const rows = (literal.activities ?? [])
    .map((given, position) => ({ ...given, day: dayOrNull(given.day), line: given.line ?? position + 2 }))
    .sort((a, b) => (a.day ?? NO_DAY) - (b.day ?? NO_DAY) || a.line - b.line)
  for (const given of rows) {
    fill('activities.evidence', given.evidence === 'none' ? null : given.evidence)
    fill('activities.evidence_contact', given.evidencePerson)
    fill('activities.direction', given.direction === 'unknown' ? null : given.direction)
    fill('activities.contact_ids', given.people)
    fill('activities.contact_ids', given.unresolved)
    fill('activities.staff_ids', given.staff)
  }
  const presets = [...new Set(rows.map(({ preset }) => preset ?? 'generic'))].sort()
  const siteNames = [...new Set(rows.flatMap(({ site }) => (site === undefined ? [] : [site])))].sort()
  const peopleOf = rows.map((given) => ascending((given.people ?? []).map(personAt)))
  const bits = (given: (typeof rows)[number]): number =>
    ((given.outcome ?? true) ? filledBits.outcome : 0) |
    (given.nextStep ? filledBits.nextStep : 0) |
    (given.unresolved || (given.people ?? []).length > 0 ? filledBits.namedPersons : 0) |
    ((given.staff ?? []).length > 0 ? filledBits.namedStaff : 0) |
    (given.evidence === undefined || given.evidence === 'none' ? 0 : filledBits.evidence)
  const activities: ActivityColumns = {
    length: rows.length,
    day: Int32Array.from(rows, (given) => given.day ?? NO_DAY),
    status: Uint8Array.from(rows, (given) => scales.activityStatuses.indexOf(given.status ?? 'completed')),
    kind: Uint8Array.from(rows, (given) => scales.activityKinds.indexOf(given.kind ?? 'visit')),
    direction: Uint8Array.from(rows, (given) => scales.directions.indexOf(given.direction ?? 'unknown')),
    evidence: Uint8Array.from(rows, (given) => scales.evidenceKinds.indexOf(given.evidence ?? 'none')),
    evidencePerson: Int32Array.from(rows, ({ evidencePerson }) =>
      evidencePerson === undefined ? NONE : personAt(evidencePerson),
    ),
    filled: Uint8Array.from(rows, bits),
    count: Uint32Array.from(rows, (given) => given.count ?? 1),
    opportunity: Int32Array.from(rows, ({ opportunity }) =>
      opportunity === undefined ? NONE : opportunityAt(opportunity),
    ),
    site: Int32Array.from(rows, ({ site }) => (site === undefined ? NONE : siteNames.indexOf(site))),
    preset: Uint8Array.from(rows, (given) => presets.indexOf(given.preset ?? 'generic')),
    file: Uint16Array.from(rows, () => tableNames.indexOf('activities')),
    line: Uint32Array.from(rows, ({ line }) => line),
    accounts: rowLists(
      rows.map((given, index) =>
        peopleOf[index]!.length > 0
          ? ascending(peopleOf[index]!.map((person) => people[person]!.account))
          : given.account === undefined
            ? []
            : [accountAt(given.account)],
      ),
    ),
    people: rowLists(peopleOf),
    staff: rowLists(rows.map((given) => ascending((given.staff ?? []).map(staffAt)))),
  }
  const days = rows.flatMap((given) =>
    given.day !== null && (given.status ?? 'completed') === 'completed' ? [given.day] : [],
  )
  for (const column of literal.unfilled ?? []) filled.delete(column)

  const departments = (literal.departments ?? []).map((given, index) => ({
    account: accountAt(given.account),
    key: given.name.toLowerCase(),
    name: given.name,
    required: given.required ?? false,
    rows: [row('departments', index)],
  }))
  const sizes: Record<TableName, number> = {
    accounts: accounts.length,
    contacts: people.length,
    activities: rows.length,
    ratings: ratingRow,
    staff: staff.length,
    departments: departments.length,
    opportunities: opportunityLiterals.length,
  }
  return {
    files: tableNames.map((table) => inputFile(table, sizes[table])),
    accounts,
    organizations: organizationIds.map((id, index) => ({
      index,
      id,
      name: id,
      accounts: membersOf('organization', index),
    })),
    units: unitIds.map((id, index) => ({ index, id, name: id, accounts: membersOf('unit', index) })),
    people,
    staff,
    departments: departments.sort((a, b) => a.account - b.account || (a.key < b.key ? -1 : 1)),
    opportunities: opportunityLiterals.map((given, index) => ({
      index,
      id: given.id,
      account: accountAt(given.account),
      name: given.name ?? given.id,
      amount: given.amount ?? null,
      stage: null,
      created: null,
      tenderDate: dayOrNull(given.tenderDate),
      closed: dayOrNull(given.closed),
      won: given.won ?? null,
      sourcePerson: null,
      sourceSite: null,
      technicalRank: null,
      competitor: null,
      rows: [row('opportunities', index)],
    })),
    activities,
    siteNames,
    presets,
    filledColumns: filled,
    mappedColumns: new Set(filled),
    tables: new Set(tableNames.filter((table) => sizes[table] > 0)),
    logStart: dayOrNull(literal.logStart) ?? days[0] ?? null,
    logEnd: days.at(-1) ?? null,
    possibleDuplicates: [],
    diagnostics: [],
    diagnosticCounts: new Map(),
  }
}

/** The shipped settings, with changes laid over the top level. */
export function buildSettings(over: Partial<Settings> = {}): Settings {
  const text = readFileSync(new URL('../../data/settings.json', import.meta.url), 'utf8')
  return { ...settingsSchema.parse(JSON.parse(text)), ...over }
}

/** The windows of a quarter like `2026-Q3` in calendar years. */
export function buildPeriod(quarter: string): Period {
  const parsed = parseLiteralQuarter(quarter)
  if (!parsed) throw new RangeError(quarter)
  return periodOf(parsed, 1)
}
