import { type Unknown, unknown } from '../../model/measurement.ts'
import type { AccountSlice, PersonState } from '../account-slice.ts'

/** Customer people who count as people: those who have not left, by id. */
export function findEmployed({ people }: AccountSlice): PersonState[] {
  return people.filter(({ employed }) => employed)
}

/** Key persons, by id. */
export function findKeyPeople({ people }: AccountSlice): PersonState[] {
  return people.filter(({ keyRules }) => keyRules.length > 0)
}

/** Why nothing can be said of key persons; undefined where there is one. */
export function findKeyGap(slice: AccountSlice): Unknown | undefined {
  if (!slice.mapColumns.any) return unknown('no-map-columns')
  if (findEmployed(slice).length === 0) return unknown('no-contacts')
  if (findKeyPeople(slice).length === 0) return unknown('no-key-person')
  return undefined
}

/** Whether any table of the import fills a rating of the scale. */
export function hasRatings({ dataset }: AccountSlice, scale: 'support' | 'intimacy'): boolean {
  return dataset.filledColumns.has(`contacts.${scale}`) || dataset.filledColumns.has(`ratings.${scale}`)
}
