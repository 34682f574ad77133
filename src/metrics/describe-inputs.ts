import type { ActivityColumns, RowLists } from '../model/activity-columns.ts'
import type { Dataset } from '../model/dataset.ts'
import type { Quarter } from '../model/quarter.ts'
import { placeOfRow, type RowRef } from '../model/row-ref.ts'
import type { Settings } from '../model/settings.ts'
import type { ActivityIndex } from './facts/index-activities.ts'

/** Described account by account; of the whole of each, numbers only ask whether it holds anything. */
const byAccount = [
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
] as const satisfies (keyof Dataset)[]
/** Nothing that a number without its rows rests on, or described in other words. */
const notShared = new Set<string>([
  ...byAccount,
  'activities',
  'files',
  'logEnd',
  'correctedCells',
  'possibleDuplicates',
  'diagnostics',
  'diagnosticCounts',
] satisfies (keyof Dataset)[])

type Files = Dataset['files']

/** A record says the same in another line; only which export it stands in can matter. */
function write(value: unknown, files: Files): string {
  const fileOf = (row: RowRef) => files[placeOfRow(row).file]?.file
  return JSON.stringify(value, (key, one: unknown) => {
    if (key === 'row') return fileOf(one as RowRef)
    if (key === 'rows') return [...new Set((one as RowRef[]).map(fileOf))]
    return one instanceof Set || one instanceof Map ? [...one] : one
  })
}

/** All that numbers of past quarter ends rest on beside an account's own records; a field that is added to the dataset is in it. */
export function describeShared(
  dataset: Dataset,
  { namesPeople, namesStaff, outcomeShare }: ActivityIndex,
  settings: Settings,
  quarter: Quarter,
): string {
  const { files } = dataset
  return write(
    {
      settings,
      quarter,
      namesPeople,
      namesStaff,
      halves: outcomeShare.map((share) => share >= settings.outcomeFillShare),
      empty: byAccount.map((name) => dataset[name].length === 0),
      // who was there is known by which quarter's export holds them
      exports: files.filter(feedsPeople).map(({ file, tables, kept }) => [file, tables, kept > 0]),
      shared: Object.entries(dataset).filter(([name]) => !notShared.has(name)),
    },
    files,
  )
}

const feedsPeople = ({ tables }: Files[number]): boolean =>
  tables.includes('contacts') || tables.includes('ratings')

/**
 * An account's own records and its rows of the log, with the positions they and others have in the dataset: what is
 * measured speaks of people by position. Where nothing of it has changed, no number of a past quarter end has.
 */
export function createDescriber(dataset: Dataset, index: ActivityIndex): (account: number) => string {
  const { accounts, organizations, activities, counted, files } = dataset
  const columns = Object.entries(activities as unknown as Record<string, unknown>).filter(
    ([name, column]) => name !== 'file' && name !== 'line' && typeof column === 'object',
  ) as [string, ActivityColumns['day'] | RowLists][]
  const { offsets, items } = index.rows
  return (account) => {
    const own = items.subarray(offsets[account], offsets[account + 1])
    const rows = columns.map(([, column]) =>
      'offsets' in column
        ? Array.from(own, (row) => [...column.items.subarray(column.offsets[row], column.offsets[row + 1])])
        : Array.from(own, (row) => column[row]!),
    )
    return write(
      {
        account: accounts[account],
        organization: organizations[accounts[account]!.organization],
        people: index.people[account],
        departments: index.departments[account],
        registers: index.registers[account],
        log: rows,
        counted: counted?.textOf(account),
      },
      files,
    )
  }
}
