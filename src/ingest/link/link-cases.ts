import type { ServiceCase } from '../../model/registers.ts'
import { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import type { Directory } from './directory.ts'
import { groupRows } from './group-rows.ts'
import { leaveBlankRow } from './link-accounts.ts'
import type { LinkContext } from './link-context.ts'
import type { PersonDrafts } from './link-people.ts'
import { findSubject } from './subject-finder.ts'

export type CaseRow = ParsedRow<typeof tables.cases>

/** Service cases whose account is known, sorted by id. One without a readable opening stays, undated. */
export function linkCases(
  rows: readonly CaseRow[],
  targets: { readonly accounts: Directory; readonly people: PersonDrafts },
  context: LinkContext,
): ServiceCase[] {
  const usable = rows.filter(({ values, texts, row }) => {
    if (values.case_id !== null || texts['opened'] !== undefined) return true
    leaveBlankRow(context, row, 'cases.opened')
    return false
  })
  const groups = groupRows(
    tables.cases,
    usable,
    {
      idOf: ({ values }) => values.case_id,
      nameKeyOf: ({ texts }) =>
        `case ${JSON.stringify([texts['account_id'] ?? texts['account'], texts['contact_id'] ?? texts['contact'], texts['opened'], texts['kind']])}`,
      ignored: [],
      equalRows: 'several',
    },
    context,
  )
  return groups.flatMap(({ id, newest, rows: exports }): ServiceCase[] => {
    const subject = findSubject(newest, 'cases', targets, context)
    if (subject === null) return []
    const { values } = newest
    return [
      {
        id,
        ...subject,
        opened: values.opened,
        firstResponse: values.first_response,
        resolved: values.resolved,
        severity: values.severity,
        kind: values.kind,
        rows: exports.map(({ row }) => row).sort((a, b) => a - b),
      },
    ]
  })
}
