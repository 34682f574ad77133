import type { Day } from '../../lib/day.ts'
import type { Person } from '../../model/dataset.ts'

/** Employed as of a day: not known to have left by then. A blank counts as employed, left without a date as left throughout. */
export function isEmployed(person: Person, asOf: Day): boolean {
  return person.leftOn === null ? !person.left : person.leftOn > asOf
}
