import type { Tone } from '../chart-data/support-level.ts'
import type { InlineChart } from './inline-chart.ts'
import type { Headline, Opener, Sentence } from './text.ts'

/** The first words of a page: what it is about, the verdict, the deck, and a few facts. */
export interface HeroModel {
  readonly kicker: readonly { readonly text: string; readonly bold?: boolean }[]
  readonly verdict: Headline
  readonly deck: Sentence
  readonly facts: readonly { readonly label: string; readonly value: Sentence }[]
}

/** A reader's question and the sentence that answers it. */
export interface SectionHeadModel {
  readonly id: string
  readonly question: Headline
  readonly answer: Sentence
}

/** A finding of the overview: the number that opens, one word for it, and the sentence. */
export interface FindingModel {
  readonly number: Opener
  readonly word: string
  readonly sentence: Sentence
}

/** A tile: head, number, what it was, a line of eight quarters, and what is not in it. */
export interface TileModel {
  readonly head: string
  readonly number: Opener
  readonly share: string
  readonly was: { readonly text: string; readonly tone: Tone } | null
  readonly chart: InlineChart | null
  readonly coverage: string
}

/** One layer's score: number or "not measured", change, trend, completeness, sub-scores and why. */
export interface LayerModel {
  readonly name: string
  readonly aside: string
  readonly score: Opener
  readonly measured: boolean
  readonly change: { readonly text: string; readonly tone: Tone } | null
  readonly trend: InlineChart | null
  /** Completeness as bar and words, or a plain line (the band under the total score). */
  readonly completeness: { readonly text: string; readonly chart: InlineChart | null }
  readonly subScores: readonly {
    readonly label: string
    readonly chart: InlineChart
    /** "40.1", or "not measured" with mark. */
    readonly value: Opener
    readonly measured: boolean
  }[]
  readonly why: readonly Sentence[]
}

/** A reason, as on the trust page: what speaks against believing, in three lines. */
export interface ReasonModel {
  readonly kicker: string
  readonly title: string
  readonly sentence: Sentence
  readonly consequence: string
}

/** Nothing to show: what is missing and which column or file would fill it. */
export interface EmptyModel {
  readonly title: string
  readonly missing: string
  readonly remedy: string
}
