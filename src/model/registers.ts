import type { Quarter } from './quarter.ts'
import type { Day } from '../lib/day.ts'
import type { StaffReference } from './dataset.ts'
import type { RowRef } from './row-ref.ts'
import type { Support } from './scales.ts'

/** A promise or a step towards a better relationship, from plans.csv. */
export interface Plan {
  readonly index: number
  readonly id: string
  readonly account: number
  /** Whom it is about; null: the account or a layer. */
  readonly person: number | null
  /** As written where it is about a layer. */
  readonly layer: string | null
  readonly current: Support | null
  readonly target: Support | null
  readonly action: string | null
  readonly customerGoal: string | null
  readonly owner: StaffReference | null
  readonly due: Day | null
  /** The earliest due date the import knows: original_due, or that of an archived export. */
  readonly firstDue: Day | null
  /** How often a later due date replaced an earlier one, as far as the import shows. */
  readonly carriedOver: number
  /** The last quarter whose archived export lacks it: it was not yet promised then, nor before. null where none shows it. */
  readonly absentUntil: Quarter | null
  readonly status: 'open' | 'done' | 'cancelled' | null
  readonly approval: 'approved' | 'rejected' | 'pending' | null
  /** Whether the evidence cell is filled. */
  readonly hasEvidence: boolean
  readonly doneOn: Day | null
  readonly rows: readonly RowRef[]
}

/** A site of a customer (branch, local network), from sites.csv. */
export interface Site {
  readonly account: number
  /** Compared by this: normalised. */
  readonly key: string
  readonly name: string
  /** Named representative of ours, or of theirs, as written; null where none is named. */
  readonly representative: string | null
  readonly headOffice: boolean
  readonly rows: readonly RowRef[]
}

/** Something that broke or was asked, from cases.csv. A stamp is minutes since 1970-01-01 local time, or a whole day. */
export interface ServiceCase {
  readonly id: string
  readonly account: number
  readonly opened: Stamp | null
  readonly firstResponse: Stamp | null
  readonly resolved: Stamp | null
  readonly severity: string | null
  readonly person: number | null
  /** fault, question, complaint … as read by the controlled list, null where unknown. */
  readonly kind: 'fault' | 'question' | 'complaint' | 'other' | null
  readonly rows: readonly RowRef[]
}

/** A moment as a case gives it: the day, and the minute of the day where a time was written. */
export interface Stamp {
  readonly day: Day
  readonly minute: number | null
}

/** One answer to "how satisfied are you", from satisfaction.csv. */
export interface Satisfaction {
  readonly account: number
  readonly date: Day | null
  readonly score: number | null
  /** What the score is of: 10, 5, 100; `nps` is shown and not scored. */
  readonly scale: number | 'nps' | null
  readonly source: 'own' | 'third-party' | null
  readonly rows: readonly RowRef[]
}

export const partnershipItems = [
  'agreement',
  'executive-visit',
  'joint-innovation',
  'joint-planning',
  'ecosystem',
  'insight',
] as const
export type PartnershipItem = (typeof partnershipItems)[number]

/** One entry of the register of what binds the two companies, from partnership.csv. */
export interface Partnership {
  readonly account: number
  readonly item: PartnershipItem
  /** Of an agreement: group, regional or project; of joint planning: plan or workshop. As read by the controlled list. */
  readonly level: string | null
  readonly date: Day | null
  readonly expires: Day | null
  readonly evidence: string | null
  readonly rows: readonly RowRef[]
}
