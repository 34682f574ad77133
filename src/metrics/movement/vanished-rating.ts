import type { Person, Rating } from '../../model/dataset.ts'
import { placeOfRow } from '../../model/row-ref.ts'
import { isInRoster, type Rosters } from './rosters.ts'

/**
 * A rating still in force that only the older export holds, although the person stands in the newer one too: somebody
 * took it out. Of the ratings table the newer export has to hold the very rating, of contacts any value at all.
 */
export function hasVanished(
  person: Person,
  scale: 'support' | 'intimacy',
  rating: Rating,
  rosters: Rosters,
): boolean {
  const { before, now } = rosters[rating.source]
  if (before === null || now === null) return false
  const isOf = ({ row }: Rating, roster: ReadonlySet<number>): boolean => roster.has(placeOfRow(row).file)
  if (!isOf(rating, before) || isOf(rating, now)) return false
  if (rating.source === 'contacts' && !isInRoster(person.rows, now)) return false
  const isSame = (other: Rating): boolean => other.day === rating.day && other[scale] === rating[scale]
  return !person.ratings.some(
    (other) => isOf(other, now) && other[scale] !== null && (rating.source === 'contacts' || isSame(other)),
  )
}
