import { buildAccountSlice } from './build-account-slice.ts'
import { indexActivities } from './facts/index-activities.ts'
import { finishMeasures, type LoneMeasures, measureLone } from './measure-account.ts'
import type { AccountMeasures, AccountReview, Review } from './review.ts'
import { findLayersInReview } from './scores/mcr-score.ts'
import { listSensitivitySteps, type SensitivityStep } from './sensitivity-steps.ts'
import { measureTierAudit } from './tier/audit-tier.ts'

/** How many accounts come out otherwise when one threshold moves one step. */
export interface Sensitivity extends Pick<SensitivityStep, 'path' | 'kind' | 'direction'> {
  readonly bands: number
  readonly eyes: number
  /** Accounts whose tier in force or audited tier changes. */
  readonly tiers: number
}

const eyesOf = ({ metrics }: Pick<AccountMeasures, 'metrics'>): string => {
  const { eyes } = metrics
  return eyes === undefined || 'unknown' in eyes ? '?' : `${eyes.atLeast ? '≥' : ''}${eyes.value}`
}

const hasPeople = ({ slice }: AccountReview): boolean => slice.people.length > 0

/**
 * Moves each threshold one step, one at a time, and measures the quarter again: how much do bands, eyes and tiers hang
 * on a number somebody chose? Only accounts of whom people are known are measured again: the others have neither band
 * nor eyes, whatever the threshold.
 */
export function measureSensitivity(review: Review): Sensitivity[] {
  const { dataset, period, accounts } = review
  const index = indexActivities(dataset)
  const [known, others] = [accounts.filter(hasPeople), accounts.filter((one) => !hasPeople(one))]

  const measureAgain = ({ slice }: AccountReview, settings: Review['settings']): LoneMeasures => {
    const { previousFacts: facts, contactQuarters, account } = slice
    const before = { facts, contactQuarters }
    return measureLone(
      buildAccountSlice(dataset, index, account.index, period, period.quarter, settings, before),
    )
  }

  // limits of bands are applied to finished scores; those of the audit count where it decides the tier in force
  const tiersHangOnAudit = known.some(({ now }) => now.tier.origin === 'computed')
  const base = known.map((one) => measureAgain(one, review.settings))

  return listSensitivitySteps(review.settings).map(({ path, kind, direction, settings }) => {
    const again =
      kind === 'band' && !tiersHangOnAudit ? base : known.map((one) => measureAgain(one, settings))
    const layers = findLayersInReview([...again, ...others.map(({ now }) => now)].map((one) => one.layers))
    const finished = again.map((one) => finishMeasures(one, layers, settings))
    const count = (differs: (now: AccountMeasures, then: AccountMeasures) => boolean): number =>
      known.filter(({ now }, at) => differs(now, finished[at]!)).length
    const audited = (of: Review['settings'], one: AccountReview) =>
      measureTierAudit(one.account.factors, of.audit)?.tier
    return {
      path,
      kind,
      direction,
      bands: count((now, then) => now.band !== then.band),
      eyes: count((now, then) => eyesOf(now) !== eyesOf(then)),
      tiers: accounts.filter((one) => audited(review.settings, one) !== audited(settings, one)).length,
    }
  })
}
