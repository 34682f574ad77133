import type { Known } from '../../model/measurement.ts'
import type { Settings, TierStandards } from '../../model/settings.ts'

/** How one metric becomes a part of a layer score. Data: a later metric joins by its id, the sums stay as they are. */
export interface SubScoreRule {
  readonly metric: string
  readonly weight: (settings: Settings) => number
  /** False where the tier has no standard ("–"): the part leaves both sums. */
  readonly applies: (standards: TierStandards) => boolean
  /** 0–100 of a known measurement; undefined where no metric measures it yet. */
  readonly score: ((measurement: Known, standards: TierStandards) => number) | undefined
  /** Rests on the rated people of the circle: known to the share of the weight they hold. */
  readonly restsOnRated: boolean
}

function numberOf(value: number | string | undefined): number {
  if (typeof value === 'number') return value
  throw new TypeError(`a score needs a number, not ${value ?? 'nothing'}`)
}

/** A share as it is. */
export function scoreShare({ value, of }: Known): number {
  return (100 * numberOf(value)) / numberOf(of)
}

/** A number on 0–100 as it is. */
export function scoreIndex({ value }: Known): number {
  return numberOf(value)
}

/** 100 · min(1, value ÷ standard); a standard of 0 is always reached. */
export function scoreStandard(value: number | string | undefined, standard: number): number {
  const reached = numberOf(value)
  return reached >= standard ? 100 : (100 * reached) / standard
}

/** By lower bounds, from high to low; below all of them `rest`. */
export function scoreBands(bounds: readonly (readonly [least: number, score: number])[], rest: number) {
  return ({ value }: Known): number => bounds.find(([least]) => numberOf(value) >= least)?.[1] ?? rest
}
