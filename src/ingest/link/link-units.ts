import { foldName } from '../../lib/fold-text.ts'
import type { Unit } from '../../model/dataset.ts'
import { compareText } from './compare-text.ts'

/**
 * Our sales units by name, from accounts and staff, sorted. `ofAccount` holds each account's unit as written, null where
 * none is known.
 */
export function linkUnits(
  ofAccount: readonly (string | null)[],
  ofStaff: readonly (string | null)[],
): { units: Unit[]; find: (name: string | null) => number | null } {
  const names = new Map<string, string>()
  for (const name of [...ofAccount, ...ofStaff]) {
    if (name === null) continue
    const known = names.get(foldName(name))
    if (known === undefined || compareText(name, known) < 0) names.set(foldName(name), name)
  }
  const positions = new Map([...names.keys()].sort(compareText).map((key, index) => [key, index]))
  const find = (name: string | null) => (name === null ? null : (positions.get(foldName(name)) ?? null))
  const accounts = [...positions].map((): number[] => [])
  ofAccount.forEach((name, account) => {
    const unit = find(name)
    if (unit !== null) accounts[unit]!.push(account)
  })
  const units = [...positions].map(([id, index]) => ({
    index,
    id,
    name: names.get(id)!,
    accounts: accounts[index]!,
  }))
  return { units, find }
}
