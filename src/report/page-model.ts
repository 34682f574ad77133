import type { Language } from '../i18n/language.ts'
import type { FigureModel, FigureSpan } from './page-parts/figure.ts'
import type { PageFrame } from './page-parts/frame.ts'
import type {
  EmptyModel,
  FindingModel,
  HeroModel,
  LayerModel,
  ReasonModel,
  SectionHeadModel,
  TileModel,
} from './page-parts/parts.ts'
import type { TableModel } from './page-parts/table.ts'
import type { Headline, Link } from './page-parts/text.ts'

/** Pages that look at the whole review from one side; one that no input feeds is not built. */
export const topicKinds = [
  'claims',
  'movement',
  'coverage',
  'opportunities',
  'promises',
  'tiers',
  'glossary',
] as const
export type TopicKind = (typeof topicKinds)[number]

export const pageKinds = [
  'overview',
  'trust',
  'accounts',
  'account',
  'organizations',
  'organization',
  'units',
  'unit',
  ...topicKinds,
  'method',
  'front',
] as const
export type PageKind = (typeof pageKinds)[number]

/** A table that stands by itself, with the finding as its title. */
export interface TitledTable {
  readonly id: string
  readonly span: FigureSpan
  readonly title: Headline
  readonly caption?: string
  readonly table: TableModel
  readonly links: readonly Link[]
}

/** What stands inside a section: parts fill a row of twelve columns by their span. */
export type SectionPart =
  | { readonly part: 'figure'; readonly figure: FigureModel }
  | { readonly part: 'table'; readonly table: TitledTable }
  | { readonly part: 'empty'; readonly span: FigureSpan; readonly empty: EmptyModel }

/** One block of a page, from top to bottom. */
export type PageBlock =
  | {
      readonly block: 'hero'
      readonly hero: HeroModel
      readonly figure: FigureModel | null
    }
  | { readonly block: 'layers'; readonly label: string; readonly layers: readonly LayerModel[] }
  | { readonly block: 'findings'; readonly label: string; readonly findings: readonly FindingModel[] }
  | { readonly block: 'tiles'; readonly label: string; readonly tiles: readonly TileModel[] }
  | { readonly block: 'reasons'; readonly label: string; readonly reasons: readonly ReasonModel[] }
  | {
      readonly block: 'section'
      readonly head: SectionHeadModel
      readonly parts: readonly SectionPart[]
      /** On paper the section begins a new page. */
      readonly newPage?: true
    }

/** Everything one HTML file shows, in one language, worded, cut to its audience and with every link made. */
export interface PageModel {
  readonly kind: PageKind
  readonly language: Language
  /** Where the page lies in the site, without `.html`: `2026-Q3/zh/accounts/index`. */
  readonly path: string
  readonly frame: PageFrame
  readonly blocks: readonly PageBlock[]
}
