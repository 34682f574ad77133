import type { AccountSlice, PersonState } from '../account-slice.ts'

/** How long ago a person was met, in days; `atLeast` where they are not in the log, which goes back this far. */
export interface LastContact {
  readonly days: number
  readonly atLeast: boolean
}

/** Days since the last contact of c ≥ 0.5; null where no log names people or it begins after the as-of day. */
export function measureLastContact(slice: AccountSlice, { person }: PersonState): LastContact | null {
  const { facts, period, dataset } = slice
  const day = facts.people.get(person.index)?.lastContact ?? null
  if (day !== null) return { days: period.asOf - day, atLeast: false }
  if (!facts.namesPeople || dataset.logStart === null || dataset.logStart > period.asOf) return null
  return { days: period.asOf - dataset.logStart, atLeast: true }
}

/** Met within their gap, overdue, or unknown because the log does not go back as far as the gap. */
export function judgeContact(slice: AccountSlice, state: PersonState): 'met' | 'overdue' | 'unknown' {
  const last = measureLastContact(slice, state)
  if (last === null) return 'unknown'
  if (!last.atLeast) return last.days <= state.gapDays ? 'met' : 'overdue'
  // not in a log that covers the whole gap: the contact lies before it
  return last.days >= state.gapDays ? 'overdue' : 'unknown'
}
