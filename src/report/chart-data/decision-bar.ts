import type { SupportLevel } from './support-level.ts'

/** Which way someone of the decision circle stands by evidence: for us, against us, neither yet. */
export type DecisionSide = 'pro' | 'open' | 'con'

export interface DecisionBarPerson {
  readonly name: string
  readonly weight: number
  /** Credible support (evidence); null is unrated. */
  readonly support: SupportLevel
}

/** Three amounts of the circle and their sum. */
export interface DecisionSplit {
  readonly pro: number
  readonly open: number
  readonly con: number
  readonly all: number
}

/** The decision circle laid end to end. All sums come with the data; the chart orders and folds, never adds up. */
export interface DecisionBarData {
  readonly people: readonly DecisionBarPerson[]
  readonly weight: DecisionSplit
  readonly heads: DecisionSplit
  /** The same two splits by what is claimed; null where claim and evidence agree or nothing is verifiable. */
  readonly claimed: { readonly weight: DecisionSplit; readonly heads: DecisionSplit } | null
  /** Worded shares at the right end, e.g. "45–86 %", "6–12 / 13", "77/148, 7/13: secured". */
  readonly weightNote: string
  readonly headsNote: string
  readonly claimedNote: string
}
