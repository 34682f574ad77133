import type { Measurement, Unknown } from '../../model/measurement.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { Layer, Tier } from '../../model/scales.ts'
import type { Words } from '../../model/words.ts'
import type { AccountSlice } from '../account-slice.ts'
import type { LayerScore } from '../review.ts'

/** What a quarter end measured, as far as flags look back on it. */
export interface FlagQuarter {
  /** By metric id: what scores and bands use. */
  readonly metrics: Readonly<Record<string, Measurement>>
  readonly layers: Readonly<Record<Layer, LayerScore>>
}

/** One account at one quarter end, measured, and the quarter ends before it, oldest first. */
export interface FlagContext extends FlagQuarter {
  readonly slice: AccountSlice
  readonly past: readonly FlagQuarter[]
}

/** Why a flag is raised: the values that trigger it, and the input rows behind them, ascending. */
export interface FlagFinding {
  readonly values: Readonly<Record<string, number | string>>
  readonly rows: readonly RowRef[]
}

/** A warning on an account. */
export interface FlagDefinition {
  readonly id: string
  readonly label: Words
  /** When it is raised, as the method page prints it. */
  readonly description: Words
  /** Tiers it is for; all of them, and none, where left out. */
  readonly tiers?: readonly Tier[]
  /** Canonical columns (`table.column`) it cannot do without. */
  readonly needs: readonly string[]
  /** Paths in the settings its thresholds come from. */
  readonly source: readonly string[]
  /** The finding where the flag is raised, null where it is not, unknown where the import can't say. */
  readonly find: (context: FlagContext) => FlagFinding | Unknown | null
}

/** Types a definition; the registry lists it, and account pages, method page and report.json follow. */
export function defineFlag(definition: FlagDefinition): FlagDefinition {
  return definition
}
