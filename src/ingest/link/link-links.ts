import type { tables } from '../../model/tables/registry.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import { createParsedColumn } from '../parse/parsed-column.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { BLANK, type StoredColumn } from '../parse/stored-column.ts'
import { compareText } from './compare-text.ts'
import { findLogRows } from './find-log-rows.ts'
import { leaveBlankRow } from './link-accounts.ts'
import { type LinkContext, reportRow } from './link-context.ts'

export type LinkRow = ParsedRow<typeof tables.links>

/**
 * The log with the people and the account that links.csv names written into its cells, as if its own export said them.
 * People are added to those a row names; of accounts a row has one, its own before a linked one.
 */
export function linkLinks(rows: readonly LinkRow[], log: ParsedTable, context: LinkContext): ParsedTable {
  const usable = rows.filter(({ values, row }) => {
    const isTied = values.contact_id !== null || values.account_id !== null
    if (values.activity_id === null) leaveBlankRow(context, row, 'links.activity_id')
    else if (!isTied) leaveBlankRow(context, row, 'links.contact_id')
    return values.activity_id !== null && isTied
  })
  if (usable.length === 0) return log
  // in an order of their own, so that the order of the file decides nothing
  const sorted = usable.toSorted(
    (a, b) =>
      compareText(a.values.account_id ?? '', b.values.account_id ?? '') ||
      compareText(a.values.contact_id ?? '', b.values.contact_id ?? '') ||
      a.row - b.row,
  )
  const wanted = sorted.map(({ values, preset }) => ({ record: values.activity_id!, preset }))
  const found = findLogRows(log.store, wanted, context.files)
  const people = columnOf(log, 'contact_ids')
  const accounts = columnOf(log, 'account_id')
  sorted.forEach((link, position) => {
    const { activity_id: activity, contact_id: person, account_id: account } = link.values
    if (found[position]!.length === 0)
      reportRow(context, 'link-dead', link.row, 'links.activity_id', activity!)
    for (const row of found[position]!) {
      if (person !== null) addPerson(people, row, person)
      if (account !== null && !setAccount(accounts, row, account))
        reportRow(context, 'link-second-account', link.row, 'links.account_id', account)
    }
  })
  return withColumns(log, { contact_ids: people, account_id: accounts })
}

const columnOf = ({ columns, store }: ParsedTable, name: string): StoredColumn =>
  columns.get(name)?.stored ?? store.columnFor(name)

function addPerson(column: StoredColumn, row: number, id: string): void {
  const cell = column.codes.at(row)
  const before = Array.from({ length: column.countOf(cell) }, (_, which) => column.valueOf(cell, which))
  const code = column.codeOf(id)
  if (!before.includes(code)) column.codes.set(row, column.codeOfSeveral([...before, code]))
}

/** False where the row has another account already. */
function setAccount(column: StoredColumn, row: number, id: string): boolean {
  const code = column.codeOf(id)
  const cell = column.codes.at(row)
  if (cell <= BLANK) column.codes.set(row, code)
  return cell <= BLANK || cell === code
}

function withColumns(
  { store, columns }: ParsedTable,
  stored: Readonly<Record<string, StoredColumn>>,
): ParsedTable {
  const added = Object.entries(stored).flatMap(([name, column]) => {
    const isUsed = column.codes.view().some((code) => column.countOf(code) > 0)
    // references are read as they are written, so they need no rules
    return columns.has(name) || !isUsed
      ? []
      : [[name, createParsedColumn(store.table.columns[name]!, column, new Map())] as const]
  })
  return { store, columns: new Map([...columns, ...added]) }
}
