import type { Day } from '../lib/day.ts'

/** Day of an undated row. */
export const NO_DAY: Day = -(2 ** 31)
/** Index that refers to nothing. */
export const NONE = -1

/** Bits of `filled`: what a row said without our keeping the text. */
export const filledBits = {
  outcome: 1,
  nextStep: 2,
  topic: 4,
  namedPersons: 8,
  namedStaff: 16,
  evidence: 32,
  /** A named customer person, or the giver of the evidence, was not found or not clear. */
  unresolved: 64,
} as const

/** A list per row, laid end to end: row r owns `items[offsets[r]]` up to `items[offsets[r + 1]]`. */
export interface RowLists {
  readonly offsets: Uint32Array
  readonly items: Int32Array
}

/**
 * The kept activity rows as columns, one position per row, never as objects: a log of millions must fit in memory.
 * Codes are positions in the lists of scales.ts; indices are positions in the dataset's arrays, NONE where there is none.
 * Rows are sorted by (day, file, line), so the order of rows in the files changes nothing but lineage.
 */
export interface ActivityColumns {
  readonly length: number
  /** Day, or NO_DAY for an undated row (kept, never counted). */
  readonly day: Int32Array
  readonly status: Uint8Array
  readonly kind: Uint8Array
  readonly direction: Uint8Array
  readonly evidence: Uint8Array
  /** Person named as the giver of the evidence. */
  readonly evidencePerson: Int32Array
  /** filledBits; `namedPersons` is also set where the named person could not be resolved. */
  readonly filled: Uint8Array
  /** How many like touches the row stands for, ≥ 1. */
  readonly count: Uint32Array
  readonly opportunity: Int32Array
  /** Position in `dataset.siteNames`. */
  readonly site: Int32Array
  /** Position in `dataset.presets`: the rule on blank outcomes is decided per preset. */
  readonly preset: Uint8Array
  readonly file: Uint16Array
  readonly line: Uint32Array
  /** Accounts of a row: those of its resolved people, else its account column. Empty: an orphan. Ascending, distinct. */
  readonly accounts: RowLists
  /** Resolved customer people of a row. Ascending, distinct. */
  readonly people: RowLists
  /** Our people of a row. Ascending, distinct. */
  readonly staff: RowLists
}
