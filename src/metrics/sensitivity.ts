import { hashText } from '../lib/hash-text.ts'
import type { Measurement } from '../model/measurement.ts'
import type { Band } from '../model/scales.ts'
import type { AccountSlice, PersonState } from './account-slice.ts'
import { judgeAgain } from './build-account-slice.ts'
import { foldActivities } from './facts/fold-activities.ts'
import { type ActivityIndex, indexActivities } from './facts/index-activities.ts'
import { measureStanding, measureStandingAgain, type Standing } from './measure-standing.ts'
import type { AccountReview, Review } from './review.ts'
import { measureBand } from './scores/band.ts'
import { findLayersInReview, measureMcrScore } from './scores/mcr-score.ts'
import { listSensitivitySteps, type SensitivityStep } from './sensitivity-steps.ts'
import { measureTierAudit } from './tier/audit-tier.ts'
import { measureTierInForce } from './tier/tier-in-force.ts'

/** How many accounts come out otherwise when one threshold moves one step. */
export interface Sensitivity extends Omit<SensitivityStep, 'settings' | 'touches'> {
  readonly bands: number
  readonly eyes: number
  /** Accounts whose audited tier changes, and with it, where the data gives none, the tier in force. */
  readonly tiers: number
}

export interface SensitivityFindings {
  readonly steps: readonly Sensitivity[]
  /** Accounts looked at, and accounts reviewed: fewer are looked at only where there are very many. */
  readonly accounts: number
  readonly of: number
}

/** More are not looked at, so that a build of thousands stays quick. */
const MOST_ACCOUNTS = 2000

/** Pages of every language ask for the same. */
const found = new WeakMap<Review, SensitivityFindings>()

/** What one account comes to under one step. */
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

/** Accounts in a fixed order that has nothing to do with what they are, and is the same in every quarter. */
const byHash = (a: AccountReview, b: AccountReview): number =>
  (hashText(a.account.id, 0) >>> 0) - (hashText(b.account.id, 0) >>> 0) || a.account.index - b.account.index

/**
 * Moves each threshold one step, one at a time, and measures the quarter again: how much do bands, eyes and tiers hang
 * on a number somebody chose? Measured again is only what the threshold touches, and only accounts of which people are
 * known: the others have neither band nor eyes, whatever the threshold.
 *
 * @param most accounts looked at; of more, the first by a hash of their id. The others are taken as they are where one
 *   account decides whether a layer is in the review
 */
export function measureSensitivity(review: Review, most = MOST_ACCOUNTS): SensitivityFindings {
  const known = found.get(review)
  if (known !== undefined && most === MOST_ACCOUNTS) return known
  const findings = moveThresholds(review, most)
  if (most === MOST_ACCOUNTS) found.set(review, findings)
  return findings
}

function moveThresholds(review: Review, most: number): SensitivityFindings {
  const { dataset, settings } = review
  const accounts =
    review.accounts.length > most ? review.accounts.toSorted(byHash).slice(0, most) : review.accounts
  const index = indexActivities(dataset)
  const known = accounts.filter(({ slice }) => slice.people.length > 0)
  const measured = new Set(known)
  const others = review.accounts.filter((one) => !measured.has(one)).map(({ now }) => now.layers)
  const base = known.map(({ slice }) => measureOutcome(slice))

  const listBands = (outcomes: readonly Outcome[], of: Review['settings']): (Band | null)[] => {
    const layers = findLayersInReview([...outcomes.map(({ standing }) => standing.layers), ...others])
    return outcomes.map(({ standing }) => {
      const score = measureMcrScore(standing.layers, layers, of.layerWeights)
      return measureBand(score, standing.capsInForce, of.bandLimits).band
    })
  }
  const auditOf = ({ account }: AccountReview, of: Review['settings']) =>
    measureTierAudit(account.factors, of.audit)?.tier
  const count = <One>(list: readonly One[], differs: (one: One, at: number) => boolean): number =>
    list.filter(differs).length

  const bandsNow = listBands(base, settings)
  const steps = listSensitivitySteps(settings).map((step): Sensitivity => {
    const again = base.map((one) => measureAgain(one, step, index))
    const bands = listBands(again, step.settings)
    const { settings: moved, touches, ...said } = step
    return {
      ...said,
      bands: count(bands, (band, at) => band !== bandsNow[at]),
      eyes: count(again, ({ eyes }, at) => eyes !== base[at]!.eyes),
      tiers:
        touches === 'tiers' ? count(accounts, (one) => auditOf(one, settings) !== auditOf(one, moved)) : 0,
    }
  })
  return { steps, accounts: accounts.length, of: review.accounts.length }
}
