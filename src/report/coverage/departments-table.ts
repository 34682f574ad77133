import { type DepartmentReach, listDepartmentReach } from '../../metrics/general/department-reach.ts'
import { accountColumn, type OfAccount, tierColumn } from '../account-columns.ts'
import { cell, noCell } from '../cells.ts'
import { rankAccounts } from '../lists/rank-accounts.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { presentList } from '../present-list.ts'

interface Blind extends OfAccount {
  readonly listed: number
  readonly required: readonly DepartmentReach[]
  readonly others: readonly DepartmentReach[]
}

/** Accounts with listed departments nobody of which was ever met, in reading order. */
function listBlind({ review }: PageContext): Blind[] {
  return rankAccounts(review).flatMap((index): Blind[] => {
    const departments = listDepartmentReach(review.accounts[index]!.slice)
    const never = departments.filter(({ last }) => last === null)
    if (never.length === 0) return []
    return [
      {
        index,
        listed: departments.length,
        required: never.filter(({ required }) => required),
        others: never.filter(({ required }) => !required),
      },
    ]
  })
}

/** Departments nobody of ours was ever met in, account by account. */
export function presentDepartments(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const { logStart } = review.dataset
  if (logStart === null) return null
  const items = listBlind(context)
  const count = items.reduce((sum, { required, others }) => sum + required.length + others.length, 0)
  const names = (departments: readonly DepartmentReach[], bold: boolean): Cell =>
    departments.length === 0
      ? noCell
      : cell(locale.series(departments.map(({ name }) => name)), bold ? { bold } : {})
  return presentList(context, {
    id: 'departments',
    span: 12,
    title: locale.phrases('coverage-page.departments.title', { count, accounts: items.length }),
    caption: locale.text('coverage-page.departments.caption', { day: locale.date(logStart) }),
    tableCaption: locale.text('coverage-page.departments.table-caption'),
    items,
    metric: 'department-coverage',
    download: 'departments',
    columns: [
      accountColumn(context),
      tierColumn(context),
      {
        column: {
          label: locale.text('coverage-page.column.never'),
          numeric: true,
          labelled: true,
          keep: true,
        },
        cell: ({ listed, required, others }) =>
          cell(`${locale.number(required.length + others.length)}/${locale.number(listed)}`),
      },
      {
        column: { label: locale.text('coverage-page.column.required'), phone: 'full', labelled: true },
        cell: ({ required }) => names(required, true),
      },
      {
        column: { label: locale.text('coverage-page.column.not-required'), phone: 'full', labelled: true },
        cell: ({ others }) => names(others, false),
      },
    ],
  })
}
