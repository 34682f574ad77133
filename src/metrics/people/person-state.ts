import type { Dataset, Person, Rating } from '../../model/dataset.ts'
import type { Period, Quarter } from '../../model/quarter.ts'
import type { Settings } from '../../model/settings.ts'
import type { MapColumns, PersonState, TierInForce } from '../account-slice.ts'
import type { AccountFacts, EvidenceItem } from '../facts/account-facts.ts'
import { isVerifiable, measureCredibleSupport } from './credible-support.ts'
import { isEmployed } from './employment.ts'
import { hasCircleRole, listKeyRules, measureGap } from './key-rules.ts'
import { measurePersonWeight } from './person-weight.ts'
import { isExpired } from './rating-expiry.ts'
import { findRating } from './rating-in-force.ts'
import { measureSupportedLevel } from './supported-level.ts'

/** What all people of an account share at one quarter end. */
export interface StateContext {
  readonly dataset: Dataset
  readonly settings: Settings
  readonly period: Period
  /** The edition being built: undated ratings hold for it. */
  readonly edition: Quarter
  readonly tier: TierInForce
  readonly columns: MapColumns
  readonly facts: AccountFacts
}

/** One customer person as of the quarter end: role in the decision, ratings in force, and what the log supports. */
export function measurePersonState(
  person: Person,
  evidence: readonly EvidenceItem[],
  context: StateContext,
): PersonState {
  const { dataset, settings, period, edition, tier, columns, facts } = context
  const { asOf } = period
  const { refreshDays, gapDays } = tier.standards
  const employed = isEmployed(person, asOf)
  const keyRules = listKeyRules(person, employed, settings)
  const isTooOld = (rating: Rating | null): boolean => rating !== null && isExpired(rating, asOf, refreshDays)

  const supportRating = findRating(person.ratings, 'support', period, edition)
  const intimacyRating = findRating(person.ratings, 'intimacy', period, edition)
  const expired = isTooOld(supportRating)
  const support = supportRating === null || expired ? null : supportRating.support
  const met = facts.people.get(person.index)
  const supported = measureSupportedLevel(met, evidence, asOf, settings.evidence)
  const lastContact = met?.lastContact ?? null
  const claimContext = { dataset, facts, asOf, lastContact, supported, settings: settings.evidence }
  const verifiable = isVerifiable(support, claimContext)
  return {
    person,
    employed,
    ...measurePersonWeight(person, columns, settings),
    keyRules,
    inCircle: employed && (!columns.any || hasCircleRole(person) || keyRules.length > 0),
    gapDays: measureGap(person, gapDays),
    support,
    supportRating,
    supportAge: supportRating === null || supportRating.day === null ? null : asOf - supportRating.day,
    expired,
    intimacy: intimacyRating === null || isTooOld(intimacyRating) ? null : intimacyRating.intimacy,
    intimacyRating,
    supported,
    verifiable,
    credible: measureCredibleSupport(support, supported, verifiable),
  }
}
