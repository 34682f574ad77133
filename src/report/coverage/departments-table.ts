import { type DepartmentReach, listDepartmentReach } from '../../metrics/general/department-reach.ts'
import { accountColumn, type OfAccount, tierColumn } from '../account-columns.ts'
import { cell, markedCell } from '../cells.ts'
import { rankAccounts } from '../lists/rank-accounts.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { presentList } from '../present-list.ts'

interface Place extends OfAccount {
  readonly department: DepartmentReach
}

/** Listed departments that can be judged, in the reading order of accounts. */
export function listPlaces({ review }: PageContext): Place[] {
  return rankAccounts(review).flatMap((index) =>
    listDepartmentReach(review.accounts[index]!.slice).map((department) => ({ index, department })),
  )
}

/** Departments nobody of ours was ever met in. */
export function presentDepartments(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const all = listPlaces(context)
  const items = all.filter(({ department }) => department.last === null)
  const { logStart } = review.dataset
  if (logStart === null) return null
  return presentList(context, {
    id: 'departments',
    span: 12,
    title: locale.phrases('coverage-page.departments.title', { count: items.length, all: all.length }),
    caption: locale.text('coverage-page.departments.caption', { day: locale.date(logStart) }),
    tableCaption: locale.text('coverage-page.departments.table-caption'),
    items,
    metric: 'department-coverage',
    download: 'departments',
    columns: [
      accountColumn(context),
      tierColumn(context),
      {
        column: { label: locale.text('column.department'), phone: 'full' },
        cell: ({ department }) => cell(department.name, { bold: true }),
      },
      {
        column: { label: locale.text('coverage-page.column.required'), labelled: true },
        cell: ({ department }) =>
          department.required
            ? cell(locale.text('coverage-page.required'))
            : cell(locale.text('coverage-page.not-required'), { mark: 'muted' }),
      },
      {
        column: { label: locale.text('coverage-page.column.known'), numeric: true, labelled: true },
        cell: ({ department }) =>
          markedCell(locale.number(department.people), department.people === 0 ? 'zero' : null),
      },
    ],
  })
}
