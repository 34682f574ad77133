import type { ClaimGridData } from '../chart-data/claim-grid.ts'
import type { BulletTiersData } from '../chart-data/bullet-tiers.ts'
import type { ContactTimelineData } from '../chart-data/contact-timeline.ts'
import type { DecisionBarData } from '../chart-data/decision-bar.ts'
import type { DepartmentLevelData } from '../chart-data/department-level.ts'
import type { EffortSharesData } from '../chart-data/effort-shares.ts'
import type { EyesBoardData } from '../chart-data/eyes-board.ts'
import type { LayerTrendData } from '../chart-data/layer-trend.ts'
import type { LifeOverviewData } from '../chart-data/life-overview.ts'
import type { PowerMapData } from '../chart-data/power-map.ts'
import type { ScoreRowsData } from '../chart-data/score-rows.ts'
import type { ShareBarsData } from '../chart-data/share-bars.ts'
import type { StandardBarsData } from '../chart-data/standard-bars.ts'
import type { Tone } from '../chart-data/support-level.ts'
import type { SupportGridData } from '../chart-data/support-grid.ts'
import type { TierBandData } from '../chart-data/tier-band.ts'
import type { TransitionData } from '../chart-data/transition.ts'
import type { WhoMeetsWhomData } from '../chart-data/who-meets-whom.ts'
import type { TableModel } from './table.ts'
import type { Headline, Link } from './text.ts'

/** A chart by the id of its definition, with the data it draws. */
export type FigureChart =
  | { readonly chart: 'bullet-tiers'; readonly data: BulletTiersData }
  | { readonly chart: 'effort-shares'; readonly data: EffortSharesData }
  | { readonly chart: 'eyes-board'; readonly data: EyesBoardData }
  | { readonly chart: 'decision-bar'; readonly data: DecisionBarData }
  | { readonly chart: 'support-grid'; readonly data: SupportGridData }
  | { readonly chart: 'department-level'; readonly data: DepartmentLevelData }
  | { readonly chart: 'contact-timeline'; readonly data: ContactTimelineData }
  | { readonly chart: 'layer-trend'; readonly data: LayerTrendData }
  | { readonly chart: 'tier-band'; readonly data: TierBandData }
  | { readonly chart: 'life-overview'; readonly data: LifeOverviewData }
  | { readonly chart: 'power-map'; readonly data: PowerMapData }
  | { readonly chart: 'score-rows'; readonly data: ScoreRowsData }
  | { readonly chart: 'share-bars'; readonly data: ShareBarsData }
  | { readonly chart: 'standard-bars'; readonly data: StandardBarsData }
  | { readonly chart: 'claim-grid'; readonly data: ClaimGridData }
  | { readonly chart: 'transition'; readonly data: TransitionData }
  | { readonly chart: 'who-meets-whom'; readonly data: WhoMeetsWhomData }

/** Columns of twelve a figure takes; the drawing is made for exactly that width. */
export type FigureSpan = 4 | 5 | 6 | 7 | 8 | 12

/** A figure: the finding as title, the measure as caption, the drawing, and its twin table with what is behind it. */
export interface FigureModel {
  /** Unique on its page; ids inside the drawing derive from it. */
  readonly id: string
  readonly span: FigureSpan
  readonly title: Headline
  /** The measure; the chart's own caption where left out. */
  readonly caption?: string
  readonly content: FigureChart
  /** Words of the summary that opens the table, e.g. 看表. */
  readonly tableLabel: string
  readonly table: TableModel
  /** Definition, and the rows behind it with their count, e.g. 依据 31 行. */
  readonly links: readonly Link[]
  /** On a phone: a list under the drawing for notes that stand beside it on wide screens. */
  readonly phoneNotes?: readonly { readonly head: string; readonly text: string; readonly tone: Tone }[]
}
