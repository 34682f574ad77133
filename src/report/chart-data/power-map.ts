import type { SupportLevel } from './support-level.ts'

/** A person of the map. `support` is what counts (by evidence where it can be checked). */
export interface PowerMapPerson {
  /** Unique in the map; links name people by it. */
  readonly id: number
  readonly name: string
  /** Title or department; empty where neither is known. */
  readonly title: string
  /** Last contact, or when they left; `alarm` where a key person is overdue. */
  readonly note: string
  readonly alarm: boolean
  /** Letters of the decision roles; empty where none. */
  readonly roles: string
  /** Approver or decider: the badge is filled. */
  readonly decides: boolean
  readonly support: SupportLevel
  /** 1–5, as many segments of the ring; grey where assumed. */
  readonly influence: number
  readonly influenceAssumed: boolean
  readonly key: boolean
  readonly left: boolean
}

/** A person, a department that heads people without a superior, or people folded into one counted stack. */
export type PowerMapNode =
  | {
      readonly kind: 'person'
      readonly person: PowerMapPerson
      readonly reports: readonly PowerMapNode[]
    }
  | { readonly kind: 'department'; readonly label: string; readonly reports: readonly PowerMapNode[] }
  | {
      readonly kind: 'stack'
      readonly label: string
      readonly note: string
      /** Support of up to three of them, to be drawn as overlapping discs. */
      readonly support: readonly SupportLevel[]
      readonly names: string
      readonly reports: readonly []
    }

/** Who reports to whom, who decides, where they stand, and who sways whom beside the formal line. */
export interface PowerMapData {
  readonly roots: readonly PowerMapNode[]
  /** Informal influence between people shown; `opposed` where they stand on opposite sides. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly opposed: boolean }[]
  /** The map as a sentence, with its numbers. */
  readonly sentence: string
}
