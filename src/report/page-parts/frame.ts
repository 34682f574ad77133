import type { Link } from './text.ts'

/** The script of an edition, the words it shows, and where its search leads without it. */
export interface Comforts {
  readonly script: string
  readonly words: Readonly<Record<string, string>>
  readonly jump: Link
}

/** Everything around a page's content, already worded; every href is relative to the page. */
export interface PageFrame {
  /** BCP 47, e.g. zh-Hans or en. */
  readonly language: string
  readonly title: string
  readonly description: string
  readonly stylesheet: string
  /** What makes a page more comfortable and nothing needs; null on a page that has none. */
  readonly comforts: Comforts | null
  readonly home: Link
  /** The edition's quarter and its days, e.g. "2026 年第三季度　7 月 1 日至 9 月 30 日". */
  readonly edition: string
  readonly navLabel: string
  readonly nav: readonly (Link & { readonly current: boolean })[]
  readonly skipLabel: string
  /** The languages of this page; the current one has no href. */
  readonly languages: readonly {
    readonly label: string
    readonly language: string
    readonly href: string | null
  }[]
  /** Words naming the language switch. */
  readonly languagesLabel: string
  /** The same page in the edition before this one; null where there is none. */
  readonly earlier: Link | null
  /** As-of day, "defaults of this tool, not an official standard", sample and lenient marks. */
  readonly footer: readonly string[]
  /** A mark that must be seen first (sample data, lenient build); empty where none. */
  readonly banner: string
}
