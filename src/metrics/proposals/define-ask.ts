import type { Day } from '../../lib/day.ts'
import type { StaffReference } from '../../model/dataset.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { Words } from '../../model/words.ts'
import type { AccountReview } from '../review.ts'

/** One thing that only leadership can do for an account. */
export interface AskCase {
  /** Customer people it is about (positions in `dataset.people`); empty where nobody is known. */
  readonly whom: readonly number[]
  readonly values: Readonly<Record<string, number | string>>
  /** By when it must have happened. */
  readonly by: Day
  readonly rows: readonly RowRef[]
}

/** A rule that asks something of leadership. */
export interface AskRule {
  readonly id: string
  /** What is asked. */
  readonly label: Words
  /** When the rule asks it. */
  readonly description: Words
  readonly find: (one: AccountReview) => AskCase | null
}

export interface Ask extends AskCase {
  readonly rule: string
  /** The executive sponsor of the account; null: none is named, and somebody must be. */
  readonly who: StaffReference | null
}

/** Types a rule; the registry lists it. */
export function defineAsk(rule: AskRule): AskRule {
  return rule
}
