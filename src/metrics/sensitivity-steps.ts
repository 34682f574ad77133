import { tiers } from '../model/scales.ts'
import type { Settings } from '../model/settings.ts'
import { type Threshold, thresholds } from './sensitivity-thresholds.ts'

/** One threshold moved one step. */
export interface SensitivityStep extends Threshold {
  readonly direction: 'up' | 'down'
  readonly settings: Settings
  /** The threshold as it is, and moved: one value, or one per tier, S to C; null where the tier has none. */
  readonly from: readonly (number | null)[]
  readonly to: readonly (number | null)[]
}

type Branch = Readonly<Record<string, unknown>>

const POINTS = 5
const DAYS = 0.1

/** The paths a threshold stands at: one, or one per tier. */
const pathsOf = (path: string): string[][] =>
  (path.includes('*') ? tiers.map((tier) => path.replace('*', tier)) : [path]).map((one) => one.split('.'))

/** The number at a path; null where a tier has no such standard. */
function readNumber(settings: Settings, keys: readonly string[]): number | null {
  const value = keys.reduce<unknown>((branch, key) => (branch as Branch)[key], settings)
  return typeof value === 'number' ? value : null
}

/** A copy with another number at one path; all that does not lie on the path is shared. */
function placeNumber(branch: Branch, [key = '', ...rest]: readonly string[], value: number): Branch {
  return { ...branch, [key]: rest.length === 0 ? value : placeNumber(branch[key] as Branch, rest, value) }
}

function moveThreshold(settings: Settings, path: string, move: (value: number) => number): Settings {
  return pathsOf(path).reduce((moved, keys) => {
    const value = readNumber(settings, keys)
    return value === null ? moved : (placeNumber(moved, keys, move(value)) as Settings)
  }, settings)
}

/** One step up or down: bands 5 points, days 10 % to whole days but at least one, counts 1, none below 0 (days below 1). */
function stepOf(kind: Threshold['kind'], sign: 1 | -1): (value: number) => number {
  if (kind === 'band') return (value) => value + sign * POINTS
  if (kind === 'count') return (value) => Math.max(0, value + sign)
  return (value) => Math.max(1, value + sign * Math.max(1, Math.round(value * DAYS)))
}

/** Every threshold moved one step up and one step down, one at a time. */
export function listSensitivitySteps(settings: Settings): SensitivityStep[] {
  const read = (from: Settings, path: string) => pathsOf(path).map((keys) => readNumber(from, keys))
  return thresholds.flatMap((threshold) =>
    (['up', 'down'] as const).map((direction) => {
      const { path, kind } = threshold
      const moved = moveThreshold(settings, path, stepOf(kind, direction === 'up' ? 1 : -1))
      const values = { from: read(settings, path), to: read(moved, path) }
      return { ...threshold, direction, settings: moved, ...values }
    }),
  )
}
