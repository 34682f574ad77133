import type { Review } from '../../metrics/review.ts'
import { listSettings } from '../../model/list-settings.ts'

/** How files are read and pages are made: no number is judged by it. */
const others = new Set([
  '$schema',
  'quarter',
  'timeZone',
  'language',
  'currency',
  'audience',
  'systemUsers',
  'dateOrder',
  'excelSerialDates',
])

const isOther = (path: string): boolean => others.has(path) || path.startsWith('audiences.')

/** A setting numbers are judged by, the same setting of every tier, or a set of weights or scores. */
export interface SettingLine {
  /** `*` stands for the tier. */
  readonly path: string
  /** One value, one per tier, S to C, or several with their names. */
  readonly values: readonly { readonly name: string | null; readonly value: unknown }[]
  /** A company's own stands here instead of the tool's default. */
  readonly own: boolean
}

const sets = /^(roleWeights|layerWeights|keyWeights|generalWeights|organizationalScores\.\w+)\./
const byTier = /^(standards|gapPriority\.tierFactors)\.[SABC](?=\.|$)/

const lineOf = (path: string): string => sets.exec(path)?.[1] ?? path.replace(byTier, '$1.*')

/** Settings that numbers are judged by, those of tiers and of sets on one line. */
export function listSettingLines({ settings, ownSettings }: Review): SettingLine[] {
  const own = new Set(ownSettings)
  const judging = listSettings(settings).filter(({ path }) => !isOther(path))
  return [...Map.groupBy(judging, ({ path }) => lineOf(path))].map(([path, group]) => ({
    path,
    values: group.map((one) => ({
      name: sets.test(one.path) ? one.path.slice(path.length + 1) : null,
      value: one.value,
    })),
    own: group.some((one) => own.has(one.path)),
  }))
}

/** How many of them are a company's own. */
export function countOwnSettings({ ownSettings }: Review): number {
  return new Set(ownSettings.filter((path) => !isOther(path)).map(lineOf)).size
}
