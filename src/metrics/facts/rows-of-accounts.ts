import type { RowLists } from '../../model/activity-columns.ts'

/** Activity rows of a set of accounts, ascending and each once, however many of the accounts it names. */
export function listRowsOfAccounts(rows: RowLists, accounts: readonly number[]): Int32Array {
  const own = (account: number): Int32Array =>
    rows.items.subarray(rows.offsets[account], rows.offsets[account + 1])
  if (accounts.length === 1) return own(accounts[0]!)
  const size = accounts.reduce((sum, account) => sum + own(account).length, 0)
  const joined = new Int32Array(size)
  let end = 0
  for (const account of accounts) {
    joined.set(own(account), end)
    end += own(account).length
  }
  joined.sort()
  let kept = 0
  for (let at = 0; at < size; at++)
    if (at === 0 || joined[at] !== joined[at - 1]) joined[kept++] = joined[at]!
  return joined.subarray(0, kept)
}
