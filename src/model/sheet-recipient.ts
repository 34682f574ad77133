import type { Account, Person, Unit } from './dataset.ts'

/**
 * Who gets the fill-in sheet of an account: its unit, else its account manager, else nobody known (null). Sheets are
 * written and asked back by the same rule.
 */
export function sheetRecipient({ unit, accountManager }: Account, units: readonly Unit[]): string | null {
  return (unit === null ? undefined : units[unit]?.name) ?? accountManager?.name ?? null
}

/** Whether a sheet asks about a person: not about those who have left, nor of accounts that are not reviewed. */
export function isAskedAbout(person: Person, account: Account): boolean {
  return account.reviewed && !person.left
}
