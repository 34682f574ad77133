import type { Measurement } from '../model/measurement.ts'
import type { Settings } from '../model/settings.ts'
import type { AccountSlice, PersonState } from './account-slice.ts'
import { judgeAgain } from './build-account-slice.ts'
import { foldActivities } from './facts/fold-activities.ts'
import type { ActivityIndex } from './facts/index-activities.ts'
import { measureStanding, measureStandingAgain, type Standing } from './measure-standing.ts'
import { listSensitivitySteps, type SensitivityStep } from './sensitivity-steps.ts'
import { measureTierInForce } from './tier/tier-in-force.ts'

/** What an account comes to under one step, as far as it does not depend on other accounts. */
export interface StepOutcome extends Omit<Standing, 'scored'> {
  readonly eyes: string
}

/** What an account comes to now, and under every step of `listSensitivitySteps`; null: as now. */
export interface SensedAccount {
  readonly now: StepOutcome
  readonly steps: readonly (StepOutcome | null)[]
}

interface Outcome {
  readonly slice: AccountSlice
  readonly standing: Standing
  readonly eyes: string
}

function eyesOf(slice: AccountSlice, { scored }: Standing): string {
  const say = (eyes: Measurement | undefined): string =>
    eyes === undefined || 'unknown' in eyes ? '?' : `${eyes.atLeast ? '≥' : ''}${eyes.value}`
  if (slice.settings.scoreOn === 'evidence') return say(scored['eyes'])
  const proven = { ...slice, settings: { ...slice.settings, scoreOn: 'evidence' as const } }
  return say(measureStanding(proven).scored['eyes'])
}

function measureOutcome(slice: AccountSlice): Outcome {
  const standing = measureStanding(slice)
  return { slice, standing, eyes: eyesOf(slice, standing) }
}

const judgements = [
  'gapDays',
  'support',
  'credible',
  'intimacy',
  'expired',
  'inCircle',
  'verifiable',
  'weight',
] as const

/** Whether a person is judged alike: everything of a state that a threshold can move and a number rests on. */
const isSame = (a: PersonState, b: PersonState): boolean =>
  judgements.every((key) => a[key] === b[key]) &&
  a.supported.level === b.supported.level &&
  a.keyRules.length === b.keyRules.length

/** One account under a step; the same object where nothing it rests on has moved. */
function measureAgain(base: Outcome, step: SensitivityStep, index: ActivityIndex): Outcome {
  const { slice } = base
  const { settings, touches } = step
  if (touches === 'bands' || (touches === 'tiers' && slice.tier.origin !== 'computed')) return base
  if (touches === 'facts') {
    const facts = foldActivities(slice.dataset, index, [slice.account.index], slice.period, settings)
    return measureOutcome(judgeAgain(slice, settings, facts))
  }
  if (typeof touches !== 'string') {
    const again = { ...slice, settings, tier: measureTierInForce(slice.account, settings) }
    const standing = measureStandingAgain(again, base.standing, touches)
    return { slice: again, standing, eyes: touches.has('eyes') ? eyesOf(again, standing) : base.eyes }
  }
  const again = judgeAgain(slice, settings)
  const isMoved = again.people.some((state, at) => !isSame(state, slice.people[at]!))
  return isMoved ? measureOutcome(again) : base
}

/** Moves each threshold one step, one at a time, and measures the account again: only what the threshold touches. */
export function senseAccount(slice: AccountSlice, index: ActivityIndex, settings: Settings): SensedAccount {
  const base = measureOutcome(slice)
  const outcomeOf = ({ standing: { layers, capsInForce }, eyes }: Outcome): StepOutcome => ({
    layers,
    capsInForce,
    eyes,
  })
  const now = outcomeOf(base)
  const text = JSON.stringify(now)
  return {
    now,
    steps: listSensitivitySteps(settings).map((step) => {
      const again = measureAgain(base, step, index)
      if (again === base) return null
      const outcome = outcomeOf(again)
      return JSON.stringify(outcome) === text ? null : outcome
    }),
  }
}
