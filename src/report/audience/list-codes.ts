import type { Review } from '../../metrics/review.ts'
import { inAccount, type Named, nameByCodes } from './naming.ts'

/** What a code stands for. */
export interface CodedName {
  readonly kind: Named
  readonly id: string
  readonly name: string
}

/**
 * What the codes of accounts, groups, units, people and ours stand for, by code; whoever holds it knows everything. Of
 * people who were erased, by id, it says nothing.
 */
export function listCodes(
  { dataset }: Review,
  key: string,
  erased: readonly string[] = [],
): Record<string, CodedName> {
  const naming = nameByCodes(key)
  const codes: [string, CodedName][] = []
  const list = (kind: Named, id: string, name: string, coded = id) =>
    codes.push([naming.id(kind, coded), { kind, id, name }])
  for (const { id, name } of dataset.accounts) list('account', id, name)
  for (const { id, name } of dataset.organizations) list('organization', id, name)
  for (const { id, name } of dataset.units) list('unit', id, name)
  for (const { id, name } of dataset.staff) list('staff', id, name)
  const gone = new Set(erased)
  for (const { id, name, account } of dataset.people.filter((person) => !gone.has(person.id)))
    list('person', id, name, inAccount(dataset.accounts[account]?.id, id))
  return Object.fromEntries(codes.sort(([a], [b]) => (a < b ? -1 : 1)))
}
