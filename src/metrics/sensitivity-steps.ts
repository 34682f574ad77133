import { tiers } from '../model/scales.ts'
import type { Settings } from '../model/settings.ts'

/** One threshold moved one step; `path` is where it stands in the settings (`*`: the same in every tier). */
export interface SensitivityStep {
  readonly path: string
  readonly kind: 'band' | 'days' | 'count'
  readonly direction: 'up' | 'down'
  readonly settings: Settings
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
  readonly move: (settings: Settings, move: Move) => Settings
}

const limits = (['healthy', 'fair', 'atRisk'] as const).map((key): Threshold => ({
  path: `bandLimits.${key}`,
  kind: 'band',
  move: (settings, move) => moveIn(settings, 'bandLimits', key, move),
}))
const auditLimits = (['S', 'A', 'B'] as const).map((tier): Threshold => ({
  path: `audit.limits.${tier}`,
  kind: 'band',
  move: (settings, move) => moveLimit(settings, tier, move),
}))
const evidenceDays = ['windowDays', 'coachContactDays', 'strongContactDays', 'supporterContactDays'] as const
const standardDays = ['gapDays', 'refreshDays'] as const
const standardCounts = ['contacts', 'executiveMeetings', 'ourPeople', 'theirPeople'] as const
const inEvidence = (key: keyof Settings['evidence'], kind: Threshold['kind']): Threshold => ({
  path: `evidence.${key}`,
  kind,
  move: (settings, move) => moveIn(settings, 'evidence', key, move),
})
const ofTiers = (key: Standard, kind: Threshold['kind']): Threshold => ({
  path: `standards.*.${key}`,
  kind,
  move: (settings, move) => moveStandard(settings, key, move),
})
const single = (key: 'activeContacts' | 'keyInfluence'): Threshold => ({
  path: key,
  kind: 'count',
  move: (settings, move) => ({ ...settings, [key]: move(settings[key]) }),
})

const thresholds: readonly Threshold[] = [
  ...limits,
  ...auditLimits,
  ...standardDays.map((key) => ofTiers(key, 'days')),
  ...evidenceDays.map((key) => inEvidence(key, 'days')),
  ...standardCounts.map((key) => ofTiers(key, 'count')),
  inEvidence('coachItems', 'count'),
  single('activeContacts'),
  single('keyInfluence'),
]

/** One step up or down: bands 5 points, days 10 % to whole days but at least one, counts 1, none below 0 (days below 1). */
function stepOf(kind: SensitivityStep['kind'], sign: 1 | -1): (value: number) => number {
  if (kind === 'band') return (value) => value + sign * POINTS
  if (kind === 'count') return (value) => Math.max(0, value + sign)
  return (value) => Math.max(1, value + sign * Math.max(1, Math.round(value * DAYS)))
}

/** Every threshold moved one step up and one step down, one at a time. */
export function listSensitivitySteps(settings: Settings): SensitivityStep[] {
  return thresholds.flatMap(({ path, kind, move }) =>
    (['up', 'down'] as const).map((direction) => ({
      path,
      kind,
      direction,
      settings: move(settings, stepOf(kind, direction === 'up' ? 1 : -1)),
    })),
  )
}
