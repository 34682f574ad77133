import { hashText } from '../lib/hash-text.ts'
import type { Band } from '../model/scales.ts'
import type { AccountReview, Review } from './review.ts'
import { measureBand } from './scores/band.ts'
import { findLayersInReview, measureMcrScore } from './scores/mcr-score.ts'
import type { StepOutcome } from './sense-account.ts'
import { listSensitivitySteps, type SensitivityStep } from './sensitivity-steps.ts'
import { measureTierAudit } from './tier/audit-tier.ts'

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
  const { settings } = review
  const accounts =
    review.accounts.length > most ? review.accounts.toSorted(byHash).slice(0, most) : review.accounts
  const known = accounts.filter(({ slice }) => slice.people.length > 0)
  const measured = new Set(known)
  const others = review.accounts.filter((one) => !measured.has(one)).map(({ now }) => now.layers)
  const sensed = known.map((one) => one.sense())
  const base = sensed.map(({ now }) => now)

  const listBands = (outcomes: readonly StepOutcome[], of: Review['settings']): (Band | null)[] => {
    const layers = findLayersInReview([...outcomes.map((one) => one.layers), ...others])
    return outcomes.map((one) => {
      const score = measureMcrScore(one.layers, layers, of.layerWeights)
      return measureBand(score, one.capsInForce, of.bandLimits).band
    })
  }
  const auditOf = ({ account }: AccountReview, of: Review['settings']) =>
    measureTierAudit(account.factors, of.audit)?.tier
  const count = <One>(list: readonly One[], differs: (one: One, at: number) => boolean): number =>
    list.filter(differs).length

  const bandsNow = listBands(base, settings)
  const steps = listSensitivitySteps(settings).map((step, place): Sensitivity => {
    const again = sensed.map(({ now, steps: outcomes }) => outcomes[place] ?? now)
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
