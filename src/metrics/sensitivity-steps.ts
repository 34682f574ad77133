import { tiers } from '../model/scales.ts'
import type { Settings } from '../model/settings.ts'

/** One threshold moved one step; `path` is where it stands in the settings (`*`: the same in every tier). */
export interface SensitivityStep {
  readonly path: string
  readonly kind: 'band' | 'days' | 'count'
  readonly direction: 'up' | 'down'
  /**
   * What must be measured again: only bands, from finished scores; only the tier, from its factors; layers, which read
   * the threshold themselves; layers of those whose people it judges otherwise; all of it, from the log.
   */
  readonly touches: 'bands' | 'tiers' | 'layers' | 'people' | 'facts'
  readonly settings: Settings
  /** The threshold moved, and as it is: one value, or one per tier, S to C; null where the tier has none. */
  readonly from: readonly (number | null)[]
  readonly to: readonly (number | null)[]
}

const POINTS = 5
const DAYS = 0.1

type Standard = 'gapDays' | 'refreshDays' | 'contacts' | 'executiveMeetings' | 'ourPeople' | 'theirPeople'
type Group = 'bandLimits' | 'evidence'

function moveIn<Name extends Group>(
  settings: Settings,
  group: Name,
  key: keyof Settings[Name] & string,
  move: (value: number) => number,
): Settings {
  const values = settings[group] as Readonly<Record<string, number>>
  return { ...settings, [group]: { ...values, [key]: move(values[key]!) } }
}

/** Moves a standard in every tier that has it: a tier's standard touches its own accounts only. */
function moveStandard(settings: Settings, key: Standard, move: (value: number) => number): Settings {
  const standards = { ...settings.standards }
  for (const tier of tiers) {
    const value = standards[tier][key]
    if (value !== null) standards[tier] = { ...standards[tier], [key]: move(value) }
  }
  return { ...settings, standards }
}

const moveLimit = (
  settings: Settings,
  tier: keyof Settings['audit']['limits'],
  move: (value: number) => number,
): Settings => {
  const { limits } = settings.audit
  return { ...settings, audit: { ...settings.audit, limits: { ...limits, [tier]: move(limits[tier]) } } }
}

type Move = (value: number) => number

interface Threshold {
  readonly path: string
  readonly kind: SensitivityStep['kind']
  readonly touches: SensitivityStep['touches']
  readonly move: (settings: Settings, move: Move) => Settings
}

const limits = (['healthy', 'fair', 'atRisk'] as const).map((key): Threshold => ({
  path: `bandLimits.${key}`,
  kind: 'band',
  touches: 'bands',
  move: (settings, move) => moveIn(settings, 'bandLimits', key, move),
}))
const auditLimits = (['S', 'A', 'B'] as const).map((tier): Threshold => ({
  path: `audit.limits.${tier}`,
  kind: 'band',
  touches: 'tiers',
  move: (settings, move) => moveLimit(settings, tier, move),
}))
const evidenceDays = ['windowDays', 'coachContactDays', 'strongContactDays', 'supporterContactDays'] as const
const standardDays = ['gapDays', 'refreshDays'] as const
const standardCounts = ['contacts', 'executiveMeetings', 'ourPeople', 'theirPeople'] as const
const inEvidence = (key: keyof Settings['evidence'], kind: Threshold['kind']): Threshold => ({
  path: `evidence.${key}`,
  kind,
  touches: key === 'windowDays' ? 'facts' : 'people',
  move: (settings, move) => moveIn(settings, 'evidence', key, move),
})
const ofTiers = (key: Standard, kind: Threshold['kind'], touches: Threshold['touches']): Threshold => ({
  path: `standards.*.${key}`,
  kind,
  touches,
  move: (settings, move) => moveStandard(settings, key, move),
})
const single = (key: 'activeContacts' | 'keyInfluence', touches: Threshold['touches']): Threshold => ({
  path: key,
  kind: 'count',
  touches,
  move: (settings, move) => ({ ...settings, [key]: move(settings[key]) }),
})

const thresholds: readonly Threshold[] = [
  ...limits,
  ...auditLimits,
  ...standardDays.map((key) => ofTiers(key, 'days', 'people')),
  ...evidenceDays.map((key) => inEvidence(key, 'days')),
  ...standardCounts.map((key) => ofTiers(key, 'count', 'layers')),
  inEvidence('coachItems', 'count'),
  single('activeContacts', 'layers'),
  single('keyInfluence', 'people'),
]

/** One step up or down: bands 5 points, days 10 % to whole days but at least one, counts 1, none below 0 (days below 1). */
function stepOf(kind: SensitivityStep['kind'], sign: 1 | -1): (value: number) => number {
  if (kind === 'band') return (value) => value + sign * POINTS
  if (kind === 'count') return (value) => Math.max(0, value + sign)
  return (value) => Math.max(1, value + sign * Math.max(1, Math.round(value * DAYS)))
}

/** The values at a path of the settings, one per tier where it holds `*`. */
function readPath(settings: Settings, path: string): (number | null)[] {
  const read = (keys: readonly string[]): number | null => {
    const value = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], settings)
    return typeof value === 'number' ? value : null
  }
  return path.includes('*')
    ? tiers.map((tier) => read(path.replace('*', tier).split('.')))
    : [read(path.split('.'))]
}

/** Every threshold moved one step up and one step down, one at a time. */
export function listSensitivitySteps(settings: Settings): SensitivityStep[] {
  return thresholds.flatMap(({ path, kind, touches, move }) =>
    (['up', 'down'] as const).map((direction) => {
      const moved = move(settings, stepOf(kind, direction === 'up' ? 1 : -1))
      const values = { from: readPath(settings, path), to: readPath(moved, path) }
      return { path, kind, direction, touches, settings: moved, ...values }
    }),
  )
}
