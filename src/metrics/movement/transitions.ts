import { recordAt } from '../../model/archived.ts'
import type { Person, PersonAttributes, Rating } from '../../model/dataset.ts'
import { type Period, periodOf, shiftQuarter } from '../../model/quarter.ts'
import type { Intimacy, Support } from '../../model/scales.ts'
import type { AccountSlice } from '../account-slice.ts'
import { isEmployed } from '../people/employment.ts'
import { listKeyRules } from '../people/key-rules.ts'
import { isExpired } from '../people/rating-expiry.ts'
import { findRating } from '../people/rating-in-force.ts'
import { findAbsence, readRosters, type Rosters } from './rosters.ts'
import { hasVanished } from './vanished-rating.ts'

export type Scale = 'support' | 'intimacy'

/**
 * Where someone stands at a quarter end: a value; unrated; expired (the rating is too old); left; vanished (no longer in
 * the export, which is not left); absent (not yet in it).
 */
export type Standing = Support | Intimacy | 'unrated' | 'expired' | 'left' | 'vanished' | 'absent'

/** One person's rating, as claimed, from the previous quarter end to this one. */
export interface Transition {
  readonly person: Person
  readonly scale: Scale
  readonly from: Standing
  readonly to: Standing
  /** Ratings in force at both ends, expired ones too. */
  readonly fromRating: Rating | null
  readonly toRating: Rating | null
  /** Key at either end. */
  readonly isKey: boolean
  /** The person came or went, not only the rating. */
  readonly isWholePerson: boolean
}

/** What both ends of a movement are read by. */
export interface MovementEnds {
  readonly before: Period
  readonly now: Period
  readonly rosters: Rosters
}

export function findMovementEnds({ dataset, period, edition, settings }: AccountSlice): MovementEnds {
  const quarter = shiftQuarter(period.quarter, -1)
  return {
    before: periodOf(quarter, settings.fiscalYearStart),
    now: period,
    rosters: readRosters(dataset, quarter, period.quarter, edition),
  }
}

/**
 * Whether the previous quarter end can be rebuilt: by a history of ratings, or an export kept from then. Today's export
 * alone has forgotten what it said before.
 */
export function hasRatingHistory({ dataset }: AccountSlice, { rosters }: MovementEnds): boolean {
  return dataset.tables.has('ratings') || rosters.contacts.before !== null
}

/** Someone as an export of that quarter has them, where one was kept. */
const personAt = (person: Person, { quarter }: Period): Person =>
  recordAt<PersonAttributes, Person>(person, quarter)

/** How a person's rating moved. Both ends are recomputed with today's data, settings and tier. */
export function measureTransition(
  slice: AccountSlice,
  person: Person,
  scale: Scale,
  { before, now, rosters }: MovementEnds,
): Transition {
  const { edition, settings, tier } = slice
  const absence = findAbsence(person, rosters)
  const employedAt = (period: Period) => isEmployed(personAt(person, period), period.asOf)
  const standAt = (period: Period, rating: Rating | null): Standing => {
    if (!employedAt(period)) return 'left'
    if (rating === null) return 'unrated'
    return isExpired(rating, period.asOf, tier.standards.refreshDays) ? 'expired' : rating[scale]!
  }
  const isKeyAt = (period: Period): boolean =>
    listKeyRules(personAt(person, period), employedAt(period), settings).length > 0
  const fromRating = findRating(person.ratings, scale, before, edition)
  const toRating = findRating(person.ratings, scale, now, edition)
  const to = standAt(now, toRating)
  const isGone =
    absence === 'vanished' || (toRating !== null && hasVanished(person, scale, toRating, rosters))
  return {
    person,
    scale,
    from: absence === 'joined' ? 'absent' : standAt(before, fromRating),
    to: isGone && to !== 'left' ? 'vanished' : to,
    fromRating,
    toRating,
    isKey: isKeyAt(before) || isKeyAt(now),
    isWholePerson: absence !== null || employedAt(before) !== employedAt(now),
  }
}

/** Support of the people who are key at either end, by id: the rows of the transition chart. */
export function listKeyTransitions(
  slice: AccountSlice,
  ends: MovementEnds = findMovementEnds(slice),
): Transition[] {
  return slice.people
    .map(({ person }) => measureTransition(slice, person, 'support', ends))
    .filter(({ isKey }) => isKey)
}
