import type { PageBlock } from '../page-model.ts'
import type { Headline } from '../page-parts/text.ts'

/** A chapter: a page of the report, or the part of it that a meeting is handed. */
export interface BookChapter {
  /** Unique in the book; ids inside begin with it. */
  readonly id: string
  readonly name: string
  /** Empty where its readers are told none. */
  readonly verdict: Headline
  /** An account's summary, which takes one sheet and stands under the chapter of the accounts. */
  readonly sheet: boolean
  readonly blocks: readonly PageBlock[]
}

/** The papers of a meeting: chosen parts of an edition's pages as one document in one language. */
export interface BookModel {
  /** BCP 47, e.g. zh-Hans or en. */
  readonly language: string
  readonly title: string
  /** At the foot of every page but the cover. */
  readonly runningFoot: string
  readonly cover: {
    readonly brand: string
    readonly kind: string
    readonly quarter: string
    readonly span: string
    /** What the review has found, in a sentence; empty where its readers are not told. */
    readonly verdict: Headline
    /** As-of day, number of accounts. */
    readonly facts: readonly string[]
    /** Who it is for and how it is to be handled. */
    readonly readers: string
    /** A mark that must be seen first (sample data, lenient build); empty where none. */
    readonly banner: string
  }
  readonly contents: {
    readonly id: string
    readonly name: string
    /** Stands over the accounts in the contents. */
    readonly sheets: string
  }
  readonly chapters: readonly BookChapter[]
}
