import type { Day } from '../../lib/day.ts'
import { MAIL_WEEK } from './contact-weight.ts'

/** How deep a day lies in the windows, which are nested: 0 none, 1 rolling year, 2 half-year, 3 quarter. */
export type Depth = 0 | 1 | 2 | 3

/**
 * Running sums in twentieths. The latest week with mail is kept per window, because a week that a window cuts in two
 * counts in both parts; rows come by day, so the latest week is all one has to remember.
 */
export interface Tally {
  quarter: number
  halfYear: number
  rollingYear: number
  quarterWeek: number
  halfYearWeek: number
  rollingYearWeek: number
}

/** Σc of the half-year by the number of people it is split among: `split[3]` is to be divided by 3. Whole, so exact. */
export type Split = number[]

export interface StaffTally extends Tally {
  readonly split: Split
}

export interface PersonTally extends StaffTally {
  /** Whether they began a contact of the quarter that passes a date test. */
  began: boolean
  lastDay: Day | null
  /** Rows (positions in the log) of the latest day with a contact that passes a date test. */
  lastRows: number[]
  /** Effective contacts of the half-year. */
  halfYearRows: number[]
}

export interface PairTally extends Tally {
  readonly person: number
  readonly staff: number
}

/** Before every week. Whole and small, because numbers that are neither take memory of their own. */
const NO_WEEK = -1_000_000

export const emptyTally = (): Tally => ({
  quarter: 0,
  halfYear: 0,
  rollingYear: 0,
  quarterWeek: NO_WEEK,
  halfYearWeek: NO_WEEK,
  rollingYearWeek: NO_WEEK,
})
export const emptyStaffTally = (): StaffTally => ({ ...emptyTally(), split: [] })
export const emptyPersonTally = (): PersonTally => ({
  ...emptyTally(),
  split: [],
  began: false,
  lastDay: null,
  lastRows: [],
  halfYearRows: [],
})
export const emptyPairTally = (person: number, staff: number): PairTally => ({
  ...emptyTally(),
  person,
  staff,
})

export function addSplit(split: Split, among: number, weight: number): void {
  split[among] = (split[among] ?? 0) + weight
}

/** A person's part, the same whatever the order in which contacts came. */
export function sumSplit(split: Split): number {
  return split.reduce((sum, weight, among) => sum + weight / among, 0)
}

/** Adds a contact of the given weight to every window that holds its day. */
export function addContact(tally: Tally, depth: Depth, weight: number): void {
  if (depth >= 1) tally.rollingYear += weight
  if (depth >= 2) tally.halfYear += weight
  if (depth === 3) tally.quarter += weight
}

/**
 * Adds a week of mail to every window where the week is new for this tally, and to `sum` as well.
 * Returns what the quarter gained, for the list of weeks.
 */
export function addMail(tally: Tally, depth: Depth, week: number, sum: Tally): number {
  let gained = 0
  if (depth >= 1 && tally.rollingYearWeek !== week) {
    tally.rollingYearWeek = week
    tally.rollingYear += MAIL_WEEK
    sum.rollingYear += MAIL_WEEK
  }
  if (depth >= 2 && tally.halfYearWeek !== week) {
    tally.halfYearWeek = week
    tally.halfYear += MAIL_WEEK
    sum.halfYear += MAIL_WEEK
  }
  if (depth === 3 && tally.quarterWeek !== week) {
    tally.quarterWeek = week
    tally.quarter += MAIL_WEEK
    sum.quarter += MAIL_WEEK
    gained = MAIL_WEEK
  }
  return gained
}
