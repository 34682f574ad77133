import type { Account, Dataset, Department, Person, Rating } from '../model/dataset.ts'
import type { Period, Quarter } from '../model/quarter.ts'
import type { Intimacy, Support, Tier } from '../model/scales.ts'
import type { Settings, TierStandards } from '../model/settings.ts'
import type { AccountFacts } from './facts/account-facts.ts'
import type { ContactQuarter } from './facts/contact-quarters.ts'
import type { Registers } from './registers.ts'

/** The tier in force for an account and where it comes from; `tier` null is "no tier", held to the assumed tier's standards. */
export interface TierInForce {
  readonly tier: Tier | null
  readonly origin: 'given' | 'computed' | 'assumed'
  readonly standards: TierStandards
}

/** The level the log supports, and the rows that show it. `none`: no rung holds. */
export interface SupportedLevel {
  readonly level: Support | 'none'
  readonly rows: readonly number[]
}

/** A customer person as of a quarter end. Everything here is dated on or before the as-of day or undated. */
export interface PersonState {
  readonly person: Person
  readonly employed: boolean
  /** Σ role weight × influence, an integer; 1 each where the import has no column to weigh by. */
  readonly weight: number
  readonly weightAssumed: boolean
  /** Rules that make this person key; empty: not key. */
  readonly keyRules: readonly ('role' | 'influence' | 'political' | 'flag')[]
  /** In the decision circle. */
  readonly inCircle: boolean
  /** Days without contact allowed. */
  readonly gapDays: number
  /** Rating in force for support; null: never rated or expired. */
  readonly support: Support | null
  readonly supportRating: Rating | null
  /** Age of the rating in days, null where undated. */
  readonly supportAge: number | null
  /** True where a rating exists but is older than twice the refresh limit: it counts as unrated. */
  readonly expired: boolean
  readonly intimacy: Intimacy | null
  readonly intimacyRating: Rating | null
  /** Level the log supports. */
  readonly supported: SupportedLevel
  /** Could the import have shown evidence for this claim? */
  readonly verifiable: boolean
  /** Credible support: min(claim, supported level, none as 0) where verifiable, else the claim; null where unrated. */
  readonly credible: Support | null
}

/** Whether roles, influence, political status or key flag are used at all; without them the key set is not measured. */
export interface MapColumns {
  readonly any: boolean
}

/** What is known of the quarter before; the rest of its facts is let go, as a review holds this for every account. */
export type PreviousFacts = Pick<AccountFacts, 'period' | 'covers' | 'quarter' | 'quarterRows' | 'sites'>

/** One account at one quarter end: all that a metric may look at. */
export interface AccountSlice {
  readonly account: Account
  readonly period: Period
  /** The quarter being built, which undated ratings hold for. */
  readonly edition: Quarter
  readonly tier: TierInForce
  /** Everyone known for the account, left ones included, by id. */
  readonly people: readonly PersonState[]
  readonly mapColumns: MapColumns
  readonly facts: AccountFacts
  /** Of the same as of the previous quarter end, recomputed today, what this quarter is compared with. */
  readonly previousFacts: PreviousFacts
  /** Contacts of the quarters up to the edition's, oldest first: every quarter that one of its metrics looks back on. */
  readonly contactQuarters: readonly ContactQuarter[]
  readonly departments: readonly Department[]
  /** Plans, opportunities, sites, cases, satisfaction and partnership of the account. */
  readonly registers: Registers
  readonly dataset: Dataset
  readonly settings: Settings
}
