import { formatDay } from '../../../src/lib/day.ts'
import type { RowLists } from '../../../src/model/activity-columns.ts'
import type { Dataset, StaffReference } from '../../../src/model/dataset.ts'
import { activityKinds, activityStatuses, directions } from '../../../src/model/scales.ts'

const words = (...parts: readonly (string | number | boolean | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')
const dayOf = (day: number | null): string => (day === null ? 'no day' : formatDay(day))
const nameOf = (reference: StaffReference | null): string | null => reference && `ours: ${reference.name}`

/** What was understood of some files, one record a line, to be read beside them. */
export function describeDataset({
  files,
  accounts,
  organizations,
  people,
  staff,
  opportunities,
  activities,
  diagnostics,
}: Dataset): string {
  const accountNames = accounts.map(({ name }) => name)
  const listOf = ({ offsets, items }: RowLists, row: number, names: readonly string[]): string =>
    [...items.slice(offsets[row], offsets[row + 1])].map((position) => names[position]!).join(' + ')
  const lines = [
    'files',
    ...files.map(
      ({ file, preset, tables, rows, kept, skipped, rejected }) =>
        `  ${file}: ${tables.join(' + ')} by ${preset ?? 'nobody'}, ${rows} = ${kept} + ${skipped} + ${rejected}`,
    ),
    'accounts',
    ...accounts.map(
      ({ name, tier, industry, organization, accountManager, reviewed }) =>
        `  ${words(name, tier, industry, `group ${organizations[organization]!.name}`, nameOf(accountManager), reviewed ? '' : 'not reviewed')}`,
    ),
    'people',
    ...people.map(
      ({ name, account, title, department, roles, isKey, reportsTo, left, owner }) =>
        `  ${words(name, accountNames[account], title, department?.name, roles.join('+'), isKey ? 'key' : '', reportsTo === null ? '' : `below ${people[reportsTo]!.name}`, left ? 'left' : '', nameOf(owner))}`,
    ),
    'activities',
    ...Array.from({ length: activities.length }, (_, row) => {
      const deal = activities.opportunity[row]!
      return `  ${words(
        dayOf(activities.day[row]!),
        activityKinds[activities.kind[row]!],
        activityStatuses[activities.status[row]!],
        directions[activities.direction[row]!] === 'unknown'
          ? ''
          : `by ${directions[activities.direction[row]!]!}`,
        listOf(activities.accounts, row, accountNames),
        listOf(
          activities.people,
          row,
          people.map(({ name }) => name),
        ),
        `ours: ${listOf(
          activities.staff,
          row,
          staff.map(({ name }) => name),
        )}`,
        deal < 0 ? '' : `for ${opportunities[deal]!.name ?? ''}`,
      )}`
    }),
    'opportunities',
    ...opportunities.map(
      ({ name, account, amount, stage, won, created, closed }) =>
        `  ${words(name, accountNames[account], amount, stage, won === null ? 'open' : won ? 'won' : 'lost', dayOf(created), dayOf(closed))}`,
    ),
    'said',
    ...diagnostics.map(
      ({ code, file, line, column, actual }) => `  ${words(code, file, line, column, actual)}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}
