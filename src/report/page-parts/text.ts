import type { Tone } from '../chart-data/support-level.ts'

/** A number (or word) that opens its definition, table or source rows; `href` is relative to the page. */
export interface Opener {
  readonly text: string
  readonly href: string
  readonly tone?: Tone
  readonly bold?: boolean
}

/** A piece of text that is more than plain: bold, muted or accent, or kept on one line. */
export interface Span {
  readonly text: string
  readonly tone?: Tone
  readonly bold?: boolean
  /** Never broken over two lines (names). */
  readonly keep?: boolean
}

/** A sentence: plain strings, spans, and numbers that open. */
export type Sentence = readonly (string | Span | Opener)[]

/** A heading as phrases; a line may break only between them (Chinese). English gives one phrase. */
export type Headline = readonly string[]

/** A link whose words say where it leads; `href` is relative to the page. */
export interface Link {
  readonly label: string
  readonly href: string
}
