import type { LoneMeasures } from './measure-account.ts'
import type { SensedAccount } from './sense-account.ts'

/** What was measured of an account before, from just what it would be measured from now; what is missing is filled in. */
export interface RememberedAccount {
  /** Past quarter ends, oldest first. */
  past?: readonly LoneMeasures[]
  sensed?: SensedAccount
}

/** Opens what is remembered under what all numbers rest on; gives that of an account, by what its own rest on. Both are told when they are asked for. */
export type RecallAccounts = (shared: () => string) => (id: string, own: () => string) => RememberedAccount

/** Everything is measured. */
export const recallNothing: RecallAccounts = () => () => ({})
