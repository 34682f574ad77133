import type { AccountSlice } from '../../metrics/account-slice.ts'
import { findCriticalPeople } from '../../metrics/eyes/eyes.ts'
import { foldLiveSupporters, presentStaff } from '../../metrics/eyes/live-supporters.ts'
import type { AccountContext } from './account-context.ts'

/** Names of those without whom the account has fewer eyes. */
export function criticalNames(context: AccountContext): { theirs: string[]; ours: string[] } {
  const { dataset } = context.review
  const slice: AccountSlice = context.one.slice
  const critical = findCriticalPeople(foldLiveSupporters(slice), presentStaff(slice))
  return {
    theirs: critical.theirs.map((index) => dataset.people[index]!.name),
    ours: critical.ours.map((index) => dataset.staff[index]!.name),
  }
}
