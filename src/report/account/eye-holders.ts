import type { Dataset } from '../../model/dataset.ts'
import type { AccountSlice } from '../../metrics/account-slice.ts'
import { findCriticalPeople } from '../../metrics/eyes/eyes.ts'
import { foldLiveSupporters, presentStaff } from '../../metrics/eyes/live-supporters.ts'

/** What a single eye hangs on. */
export interface SoleHolder {
  readonly kind: 'staff' | 'department'
  readonly name: string
}

/** Names of ours without whom the account has fewer eyes. */
export function listCriticalStaff(slice: AccountSlice): string[] {
  const { ours } = findCriticalPeople(foldLiveSupporters(slice), presentStaff(slice))
  return ours.map((index) => slice.dataset.staff[index]!.name)
}

/**
 * What every live supporter of a one-eyed account leads to: one of ours or, where several of ours see the same
 * department, that department. One eye means that a single line of the board covers every stone.
 */
export function findSoleHolder(slice: AccountSlice): SoleHolder | null {
  const [ours] = listCriticalStaff(slice)
  if (ours !== undefined) return { kind: 'staff', name: ours }
  const keys = new Set(foldLiveSupporters(slice).flatMap(({ department }) => department ?? []))
  const [key] = keys
  return keys.size === 1 && key !== undefined
    ? { kind: 'department', name: nameDepartment(slice.dataset, slice, key) }
    : null
}

function nameDepartment({ people }: Dataset, slice: AccountSlice, key: string): string {
  const listed = slice.departments.find((department) => department.key === key)
  if (listed) return listed.name
  return (
    people.find(({ account, department }) => account === slice.account.index && department?.key === key)
      ?.department?.name ?? key
  )
}
