import type { Account, Dataset, Organization, Unit } from '../model/dataset.ts'
import type { Measurement, Unknown } from '../model/measurement.ts'
import type { Period, Quarter } from '../model/quarter.ts'
import type { RowRef } from '../model/row-ref.ts'
import type { Band, Layer, Tier } from '../model/scales.ts'
import type { Settings } from '../model/settings.ts'
import type { AccountSlice, TierInForce } from './account-slice.ts'
import type { Eye } from './eyes/eyes.ts'
import type { SensedAccount } from './sense-account.ts'

/** One part of a layer score: what it scored, what it weighs and how far it is known (k). */
export interface SubScore {
  readonly metric: string
  readonly weight: number
  /** 0–100, null where unknown. */
  readonly score: number | null
  /** 0 unknown, the rated share for support-index and eyes, 1 for any other known one. */
  readonly known: number
  /** False: the tier has no standard for it, so it leaves both sums. */
  readonly applies: boolean
  readonly unknown?: string
}

/** A layer or the whole: a number, an interval, or unknown with its reason. Completeness is 0–1, null where nothing applies. */
export type Score =
  | { readonly value: number; readonly completeness: number }
  | { readonly from: number; readonly to: number; readonly completeness: number }
  | { readonly unknown: string; readonly completeness: number | null }

export interface LayerScore {
  readonly layer: Layer
  readonly score: Score
  readonly subScores: readonly SubScore[]
}

/** A band that says something. */
export type SureBand = Exclude<Band, 'undetermined'>

/** Why a band was held down. */
export interface Cap {
  readonly rule: 'decision-lost' | 'opponent-decides' | 'one-eye'
  readonly atMost: SureBand
}

/** Everything measured for one account at one quarter end, without the slice it was measured on. */
export interface AccountMeasures {
  readonly quarter: Quarter
  readonly tier: TierInForce
  /** By metric id, every account-grain metric of the registry. */
  readonly metrics: Readonly<Record<string, Measurement>>
  readonly layers: Readonly<Record<Layer, LayerScore>>
  readonly mcr: Score
  readonly band: Band | null
  /** Band before caps. */
  readonly bandBeforeCaps: Band | null
  /** The worst the band can be: itself, or that of the lower end where it is undetermined. */
  readonly lowestBand: SureBand | null
  /** Caps that hold the band down. */
  readonly caps: readonly Cap[]
  /** The eyes by name, empty where there are none or they are not measured. */
  readonly eyes: readonly Eye[]
  /** Ids of the flags raised, worst first. */
  readonly flags: readonly string[]
}

/** A flag that is raised, with the values that trigger it and the rows behind them, ascending. */
export interface RaisedFlag {
  readonly id: string
  readonly values: Readonly<Record<string, number | string>>
  readonly rows: readonly RowRef[]
}

/** What was found of every flag of an account at one quarter end: raised, worst first, and not judged with the reason. */
export interface FlagFindings {
  readonly raised: readonly RaisedFlag[]
  readonly unjudged: readonly (Unknown & { readonly id: string })[]
}

/** A raised flag and since when: the first quarter of the unbroken run, as far back as the review looks. */
export interface Flag extends RaisedFlag {
  readonly since: Quarter
}

export interface AccountReview {
  readonly account: Account
  readonly slice: AccountSlice
  readonly now: AccountMeasures
  /** Oldest first, eight quarters ending with this one; the last is `now`, the one before it the previous quarter. */
  readonly history: readonly AccountMeasures[]
  /** Flags raised now, worst first. */
  readonly flags: readonly Flag[]
  /** Flags that could not be judged now, with the reason. */
  readonly unjudged: FlagFindings['unjudged']
  /** What becomes of it where thresholds move; measured when first asked for. */
  readonly sense: () => SensedAccount
}

/** Counts of accounts, before any mean. */
export interface Distribution {
  readonly accounts: number
  /** healthy, fair, at-risk, critical, undetermined, none. */
  readonly bands: Readonly<Record<Band | 'none', number>>
  readonly tiers: Readonly<Record<Tier | 'none', number>>
  readonly tierBands: Readonly<Record<Tier | 'none', Readonly<Record<Band | 'none', number>>>>
  /** Map status as measured ("4", "4!", "?" …) and "unknown". */
  readonly mapStatus: Readonly<Record<string, number>>
  /** '0', '1', '2+', 'unknown'. */
  readonly eyes: Readonly<Record<'0' | '1' | '2+' | 'unknown', number>>
}

/** A customer group, a unit of ours or the portfolio: distributions first, then plain means over its accounts. */
export interface RollUp<Of extends Organization | Unit | null> {
  readonly of: Of
  /** Indices into `review.accounts`, ascending. */
  readonly members: readonly number[]
  readonly distribution: Distribution
  /** By metric id of the metrics with this grain: share-healthy, deciders-with-us, mean scores per layer ("mean-key" …). */
  readonly metrics: Readonly<Record<string, Measurement>>
  /** Index into `review.accounts` of the member with the lowest band and score; null where none has a band. */
  readonly weakest: number | null
  /** Position in `dataset.accounts` of the account a customer group bears the id of, reviewed or not; null where none does. */
  readonly parent: number | null
  /** The same distribution eight quarters back, oldest first, and mean layer scores for the trend. */
  readonly history: readonly {
    readonly quarter: Quarter
    readonly distribution: Distribution
    readonly means: Readonly<Record<Layer | 'mcr', Measurement>>
  }[]
}

/** The measured edition: what report presents. */
export interface Review {
  readonly dataset: Dataset
  readonly settings: Settings
  /** Paths of the settings where a company's own stand instead of the tool's defaults. */
  readonly ownSettings: readonly string[]
  readonly period: Period
  /** Reviewed accounts only, in the order of ids. */
  readonly accounts: readonly AccountReview[]
  /** Accounts left out because of their status. */
  readonly notReviewed: number
  /** Groups of two or more accounts. */
  readonly organizations: readonly RollUp<Organization>[]
  readonly units: readonly RollUp<Unit>[]
  readonly portfolio: RollUp<null>
  /** Layers measured for at least one account this quarter; the others are switched off for all. */
  readonly layersInReview: readonly Layer[]
}
