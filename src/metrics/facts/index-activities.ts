import { filledBits, type RowLists } from '../../model/activity-columns.ts'
import type { Dataset, Department, Person } from '../../model/dataset.ts'
import { activityStatuses } from '../../model/scales.ts'
import { groupRegisters, type Registers } from '../registers.ts'

/** What every fold over a dataset needs to find its rows and records without searching. Made once. */
export interface ActivityIndex {
  /** Activity rows of each account, ascending, which is by day. */
  readonly rows: RowLists
  /** Customer people of each account, by id, those who left included. */
  readonly people: readonly (readonly Person[])[]
  readonly departments: readonly (readonly Department[])[]
  readonly registers: readonly Registers[]
  /** Whether any row names a customer person, one of ours. */
  readonly namesPeople: boolean
  readonly namesStaff: boolean
  /** Share of the completed rows of each preset that fill outcome or next step, weighted by `count`; 0 where it has none. */
  readonly outcomeShare: readonly number[]
}

const COMPLETED = activityStatuses.indexOf('completed')
const ANY_OUTCOME = filledBits.outcome | filledBits.nextStep

/** Turns accounts per row into rows per account by counting, in two passes. */
function listRowsByAccount(accounts: RowLists, rows: number, size: number): RowLists {
  const offsets = new Uint32Array(size + 1)
  for (const account of accounts.items) offsets[account + 1]!++
  for (let account = 0; account < size; account++) offsets[account + 1]! += offsets[account]!
  const items = new Int32Array(accounts.items.length)
  const next = offsets.slice()
  for (let row = 0; row < rows; row++)
    for (let at = accounts.offsets[row]!; at < accounts.offsets[row + 1]!; at++)
      items[next[accounts.items[at]!]!++] = row
  return { offsets, items }
}

function groupByAccount<Kept extends { readonly account: number }>(
  records: readonly Kept[],
  accounts: number,
): Kept[][] {
  const groups: Kept[][] = Array.from({ length: accounts }, () => [])
  for (const record of records) groups[record.account]?.push(record)
  return groups
}

/** Indexes the activity log by account; linear in rows. */
export function indexActivities(dataset: Dataset): ActivityIndex {
  const { activities: log, accounts, presets, counted } = dataset
  const completed = presets.map(() => 0)
  const filled = presets.map(() => 0)
  let bits = 0
  for (let row = 0; row < log.length; row++) {
    bits |= log.filled[row]!
    if (log.status[row] !== COMPLETED) continue
    const preset = log.preset[row]!
    completed[preset]! += log.count[row]!
    if ((log.filled[row]! & ANY_OUTCOME) !== 0) filled[preset]! += log.count[row]!
  }
  return {
    rows: listRowsByAccount(log.accounts, log.length, accounts.length),
    people: groupByAccount(dataset.people, accounts.length),
    departments: groupByAccount(dataset.departments, accounts.length),
    registers: groupRegisters(dataset),
    namesPeople: counted?.namesPeople ?? (bits & filledBits.namedPersons) !== 0,
    namesStaff: counted?.namesStaff ?? (bits & filledBits.namedStaff) !== 0,
    outcomeShare: completed.map((all, preset) => (all === 0 ? 0 : filled[preset]! / all)),
  }
}
