import type { Day } from '../lib/day.ts'
import type { ActivityColumns } from './activity-columns.ts'
import type { Archived } from './archived.ts'
import type { CountedLog } from './counted-log.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { DiagnosticCode } from './diagnostics/catalogue.ts'
import type { Quarter } from './quarter.ts'
import type { Partnership, Plan, Satisfaction, ServiceCase, Site } from './registers.ts'
import type { RowRef } from './row-ref.ts'
import type { DecisionRole, Intimacy, Level, Support, Tier } from './scales.ts'
import type { TableName } from './tables/table-names.ts'
import type { Words } from './words.ts'

/** The five factors of the tier audit, each 1–5 or unknown. */
export interface TierFactors {
  readonly potential: number | null
  readonly strategicValue: number | null
  readonly marketPosition: number | null
  readonly fit: number | null
  readonly growth: number | null
}

export interface Account {
  /** Position in `dataset.accounts`, which is sorted by id. */
  readonly index: number
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  /** False for leads, closed ones and duplicates: counted, not reviewed. */
  readonly reviewed: boolean
  /** Position in `dataset.organizations`. */
  readonly organization: number
  /** Position in `dataset.units`. */
  readonly unit: number | null
  /** The tier the import gives; the audit is a metric. */
  readonly tier: Tier | null
  readonly tierDate: Day | null
  readonly tierReason: string | null
  readonly industry: string | null
  readonly region: string | null
  /** Names of ours as the import gives them; positions in `dataset.staff` where known. */
  readonly accountManager: StaffReference | null
  readonly solutionManager: StaffReference | null
  readonly fulfilmentManager: StaffReference | null
  readonly sponsor: StaffReference | null
  readonly revenue: number | null
  readonly totalSpend: number | null
  /** Share of the customer's spend that is ours, 0–1. */
  readonly walletShare: number | null
  readonly supplierRank: number | null
  readonly factors: TierFactors
  /** As archived exports have it, each for its quarter. */
  readonly archived: readonly Archived<AccountAttributes>[]
  readonly rows: readonly RowRef[]
}

/** What an archived export replaces for its quarter: all but who the account is and where it belongs. */
export type AccountAttributes = Pick<
  Account,
  | 'tier'
  | 'tierDate'
  | 'tierReason'
  | 'accountManager'
  | 'solutionManager'
  | 'fulfilmentManager'
  | 'sponsor'
  | 'revenue'
  | 'totalSpend'
  | 'walletShare'
  | 'supplierRank'
  | 'factors'
>

export interface StaffReference {
  readonly name: string
  readonly staff: number | null
}

/** A customer group (parent and subsidiaries). An account without parent is a group of its own and has no group page. */
export interface Organization {
  readonly index: number
  readonly id: string
  readonly name: string
  /** Positions in `dataset.accounts`, reviewed or not, ascending. */
  readonly accounts: readonly number[]
}

/** One of our own sales organizations. */
export interface Unit {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly accounts: readonly number[]
}

/** One dated or undated statement of a rating. Support and intimacy are each null where the cell was blank or unknown. */
export interface Rating {
  readonly day: Day | null
  /** Undated: the quarter of its file where the name gives one, else null (holds for the edition being built only). */
  readonly quarter: Quarter | null
  readonly source: 'ratings' | 'contacts'
  readonly support: Support | null
  /** As written, kept beside the number. */
  readonly supportLabel: string | null
  readonly intimacy: Intimacy | null
  readonly ratedBy: string | null
  readonly approvedBy: string | null
  readonly reason: string | null
  readonly row: RowRef
}

export interface Person {
  /** Position in `dataset.people`, which is sorted by account, then id. */
  readonly index: number
  readonly id: string
  readonly account: number
  readonly name: string
  readonly title: string | null
  /** Department as compared (its ancestor just below the root, else the normalised name) and as shown. */
  readonly department: DepartmentReference | null
  readonly level: Level | null
  /** True where the level was inferred from the title. */
  readonly levelAssumed: boolean
  /** Every role named in the cell; empty where none is. */
  readonly roles: readonly DecisionRole[]
  /** 1–5, or null where absent (then 3, assumed). */
  readonly influence: number | null
  readonly isKey: boolean | null
  readonly politicalStatus: 'inner' | 'structure' | 'other' | null
  /** Left, and since when where known: left without a date counts as left throughout. */
  readonly left: boolean
  readonly leftOn: Day | null
  readonly decisionChain: string | null
  readonly site: string | null
  readonly reportsTo: number | null
  readonly influences: readonly number[]
  readonly rivalStatus: string | null
  readonly targetSupport: Support | null
  readonly targetDate: Day | null
  readonly owner: StaffReference | null
  /** Every rating met for this person, in the order of method: day, then contacts before ratings, so that the last one wins. */
  readonly ratings: readonly Rating[]
  /** As archived exports have them, each for its quarter. */
  readonly archived: readonly Archived<PersonAttributes>[]
  readonly rows: readonly RowRef[]
}

/** What an archived export replaces for its quarter: all but who it is; ratings have days of their own. */
export type PersonAttributes = Omit<
  Person,
  'index' | 'id' | 'account' | 'name' | 'ratings' | 'archived' | 'rows'
>

export interface DepartmentReference {
  /** Compared by this: normalised. */
  readonly key: string
  readonly name: string
}

export interface StaffMember {
  /** Position in `dataset.staff`, sorted by id. */
  readonly index: number
  readonly id: string
  readonly name: string
  readonly role: string | null
  readonly level: Level | null
  /** Role or level executive. */
  readonly executive: boolean
  readonly department: string | null
  readonly unit: number | null
  readonly weeklyTarget: number | null
  readonly leftOn: Day | null
  /** False for the names in `systemUsers` of the settings: they are nobody. */
  readonly person: boolean
  readonly rows: readonly RowRef[]
}

/** A department of a customer listed in departments.csv, at the level just below its root. */
export interface Department {
  readonly account: number
  readonly key: string
  readonly name: string
  readonly required: boolean
  readonly rows: readonly RowRef[]
}

export interface Opportunity {
  readonly index: number
  readonly id: string
  readonly account: number
  readonly name: string | null
  readonly amount: number | null
  readonly stage: string | null
  readonly created: Day | null
  readonly tenderDate: Day | null
  readonly closed: Day | null
  /** Won or lost where decided; null while open. */
  readonly won: boolean | null
  readonly sourcePerson: number | null
  readonly sourceSite: string | null
  readonly technicalRank: number | null
  readonly competitor: string | null
  readonly rows: readonly RowRef[]
}

/** What is known of one input file; rows = kept + skipped + rejected, counted apart. */
export interface InputFile {
  /** Relative to the data folder, with `/`. */
  readonly file: string
  readonly sha256: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly newline: string | null
  readonly preset: string | null
  /** What the preset says about itself. */
  readonly presetNote?: Words
  readonly header: readonly string[]
  readonly tables: readonly TableName[]
  readonly rows: number
  readonly kept: number
  readonly skipped: number
  readonly rejected: number
  /** Why rows were skipped or rejected: reason code → count. */
  readonly reasons: Readonly<Record<string, number>>
  /** Headers no preset knows, with the nearest known name; and those dropped because they hold personal data. */
  readonly unknownHeaders: readonly { readonly header: string; readonly nearest: string | null }[]
  readonly droppedHeaders: readonly string[]
}

/** Records of every input, linked to each other. Everything is sorted, so the order of rows and files changes nothing. */
export interface Dataset {
  readonly files: readonly InputFile[]
  /** Set where readers may not be told which rows a number comes from. */
  readonly rowsWithheld?: true
  readonly accounts: readonly Account[]
  readonly organizations: readonly Organization[]
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
  readonly staff: readonly StaffMember[]
  readonly departments: readonly Department[]
  readonly opportunities: readonly Opportunity[]
  readonly plans: readonly Plan[]
  readonly sites: readonly Site[]
  readonly cases: readonly ServiceCase[]
  readonly satisfaction: readonly Satisfaction[]
  readonly partnership: readonly Partnership[]
  readonly activities: ActivityColumns
  /** Set where an engine counted the log, of which `activities` then holds nothing. */
  readonly counted?: CountedLog
  readonly siteNames: readonly string[]
  /** True where no file of activities names who of ours took part, only whose record it is. */
  readonly staffAreOwners: boolean
  /** Names of the presets in use; `activities.preset` points here. */
  readonly presets: readonly string[]
  /** `table.column` for every canonical column that at least one kept row fills. */
  readonly filledColumns: ReadonlySet<string>
  /** `table.column` for every canonical column that some file maps, filled or not. */
  readonly mappedColumns: ReadonlySet<string>
  /** Tables fed by at least one kept row. */
  readonly tables: ReadonlySet<TableName>
  /** Earliest completed, dated, plausible row of the activity log: the log says nothing about days before it. */
  readonly logStart: Day | null
  /** Newest completed, dated, plausible row. */
  readonly logEnd: Day | null
  /** Columns that corrections.csv changed, by row. */
  readonly correctedCells: ReadonlyMap<RowRef, ReadonlySet<string>>
  /** Pairs of people of one account with the same normalised name. */
  readonly possibleDuplicates: readonly (readonly [number, number])[]
  readonly diagnostics: readonly Diagnostic[]
  readonly diagnosticCounts: ReadonlyMap<DiagnosticCode, number>
}
