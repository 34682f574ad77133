import type { Band, Tier } from '../../model/scales.ts'
import type { Settings } from '../../model/settings.ts'
import type { Cap, Score, SureBand } from '../review.ts'

const RANK: Readonly<Record<SureBand, number>> = { critical: 0, 'at-risk': 1, fair: 2, healthy: 3 }

/** The band a score lies in; limits are lower bounds. */
export function bandOf(score: number, limits: Settings['bandLimits']): SureBand {
  if (score >= limits.healthy) return 'healthy'
  if (score >= limits.fair) return 'fair'
  return score >= limits.atRisk ? 'at-risk' : 'critical'
}

/** What may hold the band of an account down. */
export interface CapFacts {
  readonly tier: Tier | null
  readonly isLost: boolean
  /** An approver or decider stands against us. */
  readonly isContested: boolean
  /** Known for certain to be one or none. */
  readonly hasOneEyeOrNone: boolean
}

/** Caps in force: good averages elsewhere never outweigh a lost decision, an opponent who decides, or a single eye. */
export function findCaps({ tier, isLost, isContested, hasOneEyeOrNone }: CapFacts): Cap[] {
  const caps: Cap[] = []
  if (isLost) caps.push({ rule: 'decision-lost', atMost: 'at-risk' })
  if (isContested) caps.push({ rule: 'opponent-decides', atMost: 'fair' })
  if (hasOneEyeOrNone && (tier === 'S' || tier === 'A')) caps.push({ rule: 'one-eye', atMost: 'fair' })
  return caps
}

/** Band of an account; `caps` are those that hold it down, `lowest` the worst it can be. */
export interface BandVerdict {
  readonly band: Band | null
  readonly beforeCaps: Band | null
  readonly caps: readonly Cap[]
  readonly lowest: SureBand | null
}

const lower = (a: SureBand, b: SureBand): SureBand => (RANK[a] < RANK[b] ? a : b)
const agree = (low: SureBand, high: SureBand): Band => (low === high ? low : 'undetermined')

/**
 * The band of a score. Of an interval it is known only where both ends agree; a cap lowers each end, so it can also
 * decide an interval (65–85 capped at fair is fair). Null where there is no score.
 */
export function measureBand(score: Score, caps: readonly Cap[], limits: Settings['bandLimits']): BandVerdict {
  if ('unknown' in score) return { band: null, beforeCaps: null, caps: [], lowest: null }
  const [low, high] = 'value' in score ? [score.value, score.value] : [score.from, score.to]
  const lowBand = bandOf(low, limits)
  const highBand = bandOf(high, limits)
  const held = caps.filter(({ atMost }) => RANK[atMost] < RANK[highBand])
  const capped = (band: SureBand): SureBand =>
    held.reduce((lowest, { atMost }) => lower(lowest, atMost), band)
  return {
    band: agree(capped(lowBand), capped(highBand)),
    beforeCaps: agree(lowBand, highBand),
    caps: held,
    lowest: capped(lowBand),
  }
}
