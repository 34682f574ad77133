import type { AccountSlice } from '../../metrics/account-slice.ts'
import type { Review } from '../../metrics/review.ts'
import { type DownloadTable, tabulate } from './download-table.ts'

interface Row {
  readonly slice: AccountSlice
  readonly key: string
  readonly name: string
  readonly listed: boolean
}

/** Departments listed for an account, then those only its people name. */
function* listDepartments({ accounts }: Review): Generator<Row> {
  for (const { slice } of accounts) {
    const listed = new Set(slice.departments.map(({ key }) => key))
    const named = new Map(
      slice.people.flatMap(({ person: { department } }) =>
        department === null || listed.has(department.key) ? [] : [[department.key, department.name] as const],
      ),
    )
    for (const { key, name } of slice.departments) yield { slice, key, name, listed: true }
    for (const [key, name] of named) yield { slice, key, name, listed: false }
  }
}

/** Every department with the people known in it and whether it was reached in the quarter. */
export function tabulateDepartments(review: Review): DownloadTable {
  return tabulate<Row>('departments', () => listDepartments(review), [
    ['account_id', ({ slice }) => slice.account.id],
    ['account', ({ slice }) => slice.account.name],
    ['department', ({ name }) => name],
    ['listed', ({ listed }) => (listed ? 'yes' : 'no')],
    [
      'people_known',
      ({ slice, key }) =>
        slice.people.filter(({ person, employed }) => employed && person.department?.key === key).length,
    ],
    ['reached', ({ slice, key }) => (slice.facts.departments.some((one) => one.key === key) ? 'yes' : 'no')],
  ])
}
