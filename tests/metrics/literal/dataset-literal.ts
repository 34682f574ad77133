import type { Account, Person, Rating, StaffMember } from '../../../src/model/dataset.ts'
import type * as scales from '../../../src/model/scales.ts'
import type { RegistersLiteral } from './build-registers.ts'

/** Records as a test writes them: references are ids, days ISO dates, everything but ids may be left out. */
export interface AccountLiteral extends Partial<
  Omit<Account, 'index' | 'organization' | 'unit' | 'tierDate' | 'factors' | 'rows'>
> {
  readonly id: string
  /** Ids; an account without organization is a group of its own. */
  readonly organization?: string
  readonly unit?: string
  readonly factors?: Partial<Account['factors']>
  /** ISO date. */
  readonly tierDate?: string
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

export interface DatasetLiteral extends RegistersLiteral {
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
    created?: string
    sourcePerson?: string
    sourceSite?: string
    stage?: string
    tenderDate?: string
    closed?: string
    won?: boolean
  }[]
  /** First day the log speaks for; default: its earliest completed, dated row. */
  readonly logStart?: string
  /** The log knows only whose record it is. */
  readonly staffAreOwners?: boolean
  /** Columns (`table.column`) that count as filled and mapped besides those the literals fill. */
  readonly filled?: readonly string[]
  /** Columns that count as not filled although literals fill them. */
  readonly unfilled?: readonly string[]
}
