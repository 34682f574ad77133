import type { ActivityColumns, RowLists } from '../model/activity-columns.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Quarter } from '../model/quarter.ts'
import type { Settings } from '../model/settings.ts'
import type { ActivityIndex } from './facts/index-activities.ts'

/** Described account by account, or nothing that a number without its rows rests on. */
const notShared = new Set<string>([
  'accounts',
  'organizations',
  'people',
  'departments',
  'opportunities',
  'plans',
  'sites',
  'cases',
  'satisfaction',
  'partnership',
  'activities',
  'files',
  'correctedCells',
  'possibleDuplicates',
  'diagnostics',
  'diagnosticCounts',
] satisfies (keyof Dataset)[])
/** Where a record was read; what it says is the same in another line. */
const places = new Set(['row', 'rows', 'file', 'line'])

function write(value: unknown): string {
  return JSON.stringify(value, (key, one: unknown) =>
    places.has(key) ? undefined : one instanceof Set || one instanceof Map ? [...one] : one,
  )
}

/** All that numbers of past quarter ends rest on beside an account's own records; a field that is added to the dataset is in it. */
export function describeShared(
  dataset: Dataset,
  index: ActivityIndex,
  settings: Settings,
  quarter: Quarter,
): string {
  const { namesPeople, namesStaff, outcomeShare } = index
  const shared = Object.entries(dataset).filter(([name]) => !notShared.has(name))
  return write({ settings, quarter, namesPeople, namesStaff, outcomeShare, shared })
}

/**
 * An account's own records and its rows of the log, with the positions they and others have in the dataset: what is
 * measured speaks of people by position. Where nothing of it has changed, no number of a past quarter end has.
 */
export function createDescriber(dataset: Dataset, index: ActivityIndex): (account: number) => string {
  const { accounts, organizations, activities, counted } = dataset
  const columns = Object.entries(activities as unknown as Record<string, unknown>).filter(
    ([name, column]) => !places.has(name) && typeof column === 'object',
  ) as [string, ActivityColumns['day'] | RowLists][]
  const { offsets, items } = index.rows
  return (account) => {
    const own = items.subarray(offsets[account], offsets[account + 1])
    const rows = columns.map(([, column]) =>
      'offsets' in column
        ? Array.from(own, (row) => [...column.items.subarray(column.offsets[row], column.offsets[row + 1])])
        : Array.from(own, (row) => column[row]!),
    )
    return write({
      account: accounts[account],
      organization: organizations[accounts[account]!.organization],
      people: index.people[account],
      departments: index.departments[account],
      registers: index.registers[account],
      log: rows,
      counted: counted?.textOf(account),
    })
  }
}
