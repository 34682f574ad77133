import type { Day } from '../../lib/day.ts'
import type { Period } from '../../model/quarter.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { ActivityKind, Direction, EvidenceKind, Level } from '../../model/scales.ts'

/**
 * Weight of contacts in twentieths, an integer: a visit is 20, a call 10, a week of mail with a person 4.
 * Divide by 20 only when printing, so that sums and comparisons stay exact.
 */
export type Twentieths = number

export const TWENTIETHS = 20

/** The row itself; null where an engine counted, which leaves single records out: like ones then are one, of their `count`. */
export type SingleRow = RowRef | null

/** Σc of one window: what a standard is compared with, mail and chat apart because they are capped. */
export interface ContactSum {
  readonly all: Twentieths
  readonly mail: Twentieths
}

/** What the log says of one customer person as of a quarter end. */
export interface PersonFacts {
  readonly person: number
  readonly quarter: Twentieths
  readonly halfYear: Twentieths
  /** Their part of the half-year's contacts, each split equally among those who took part; not an integer. */
  readonly share: Twentieths
  /** Whether they began a contact of the quarter that passes a date test. */
  readonly began: boolean
  /** Latest touch of c ≥ 0.5, null where the log has none. */
  readonly lastContact: Day | null
  /** Ours in the contacts of that latest day. Ascending. */
  readonly lastContactStaff: readonly number[]
  /** Rows of that latest day. */
  readonly lastContactRows: readonly RowRef[]
  /** Rows of the half-year and of that latest day. */
  readonly rows: readonly RowRef[]
}

/** Σc of one of ours in one slice. */
export interface StaffFacts {
  readonly staff: number
  readonly quarter: Twentieths
  readonly halfYear: Twentieths
  /** Their part of the half-year's contacts, each split equally among ours in it; not an integer. */
  readonly share: Twentieths
}

/** Σc of one customer person with one of ours in the half-year. */
export interface PairFacts {
  readonly person: number
  readonly staff: number
  readonly halfYear: Twentieths
}

/** One item of evidence; `count` items where the row stands for several. */
export interface EvidenceItem {
  readonly day: Day
  /** A customer-initiated contact counts like a positive statement. */
  readonly kind: EvidenceKind | 'customer_initiated'
  /** Whose it is; null where several people were named and none singled out: it proves nobody. */
  readonly person: number | null
  readonly count: number
  readonly row: SingleRow
}

/** One effective contact or other touch inside the quarter, for timeline and grid. Mail appears once a row with weight 0; its weeks are in `mailWeeks`. */
export interface TouchFacts {
  readonly day: Day
  readonly kind: ActivityKind
  readonly direction: Direction
  /** c × count of the row, 0 for mail, greetings, dinners and unknown kinds. */
  readonly weight: Twentieths
  readonly count: number
  readonly people: readonly number[]
  readonly staff: readonly number[]
  /** Which contact it is, where its row names people of several accounts and so stands in the facts of each; else null. */
  readonly shared: number | null
  readonly row: SingleRow
}

/** A week of the quarter with mail or chat: 4 twentieths per customer person written to. */
export interface MailWeek {
  readonly week: number
  readonly weight: Twentieths
}

/** A department that had a contact of c ≥ 0.5 in the quarter, people who have left included. */
export interface DepartmentContact {
  readonly key: string
  readonly name: string
  readonly rows: readonly RowRef[]
}

/** A site that had a contact of c ≥ 0.5 in the quarter, by the activity's site or that of a person in it. */
export interface SiteContact {
  readonly key: string
  readonly rows: readonly RowRef[]
}

/** A contact that weighs 1 before halving, with an executive of ours and an executive or director of theirs. */
export interface ExecutiveMeeting {
  readonly day: Day
  readonly count: number
  /** Our executives in it. Ascending. */
  readonly staff: readonly number[]
  /** Whether an executive of theirs took part, not only a director. */
  readonly withExecutive: boolean
  /** Which contact it is, where its row names people of several accounts and so stands in the facts of each; else null. */
  readonly shared: number | null
  readonly row: SingleRow
}

/** Contacts of the rolling year, mail and chat left out, between one level of ours and one of theirs; null: level unknown. */
export interface LevelMeetings {
  readonly ours: Level | null
  readonly theirs: Level | null
  /** By `count`; a contact counts once in each pair of levels, however many people of each took part. */
  readonly count: number
}

/** A technical exchange or workshop with customer people. */
export interface TechnicalExchange {
  readonly day: Day
  readonly count: number
  /** Position of the opportunity it is tied to, null where it is tied to none. */
  readonly opportunity: number | null
  readonly row: SingleRow
}

/**
 * What the activity log says of one account (or of a set of accounts, in which a contact counts once) as of one
 * quarter end. Plain and sorted, so that another engine can make the same.
 */
export interface AccountFacts {
  readonly period: Period
  /** True where the log covers the whole window, so a number may be read as a number and not as "at least". */
  readonly covers: { readonly flow: boolean; readonly halfYear: boolean; readonly rollingYear: boolean }
  /** False where no row of the log names a customer person: every touch counts then, and person numbers are not measured. */
  readonly namesPeople: boolean
  /** False where no row of the log names one of ours: numbers on our people are not measured. */
  readonly namesStaff: boolean
  readonly quarter: ContactSum
  readonly halfYear: ContactSum
  readonly rollingYear: ContactSum
  readonly people: ReadonlyMap<number, PersonFacts>
  readonly staff: ReadonlyMap<number, StaffFacts>
  /** Sorted by person, then staff. */
  readonly pairs: readonly PairFacts[]
  /** Dated on or before the as-of day and within 180 days of it or in the quarter. Sorted by day, then row. */
  readonly evidence: readonly EvidenceItem[]
  readonly departments: readonly DepartmentContact[]
  readonly sites: readonly SiteContact[]
  /** Of the rolling year, by day. */
  readonly executiveMeetings: readonly ExecutiveMeeting[]
  /** Those planned for the quarter after, by day. */
  readonly plannedExecutiveMeetings: readonly ExecutiveMeeting[]
  /** By our level, then theirs, unknown last; pairs that never met are left out. */
  readonly levelMeetings: readonly LevelMeetings[]
  /** Contacts behind `levelMeetings`, each once. */
  readonly levelContacts: number
  /** Their rows, ascending. */
  readonly levelMeetingRows: readonly RowRef[]
  /** Since the earliest day that may prepare a tender of the rolling year, by day. */
  readonly exchanges: readonly TechnicalExchange[]
  /** Weeks of mail in the quarter by who began them; those of unknown direction are left out. */
  readonly mailBegun: { readonly us: Twentieths; readonly customer: Twentieths }
  /** Σc of the quarter's other contacts by who began them, likewise. */
  readonly begun: { readonly us: Twentieths; readonly customer: Twentieths }
  /** Of the quarter, by day. An engine gives them for the quarter of the edition only. */
  readonly touches: readonly TouchFacts[]
  readonly mailWeeks: readonly MailWeek[]
  /** Rows of effective contacts of the quarter, the lineage of the contact numbers. */
  readonly quarterRows: readonly RowRef[]
  /** Rows left out, by reason: planned, cancelled, unknown status, undated, future. */
  readonly leftOut: Readonly<Record<'planned' | 'cancelled' | 'unknown' | 'undated' | 'future', number>>
}
