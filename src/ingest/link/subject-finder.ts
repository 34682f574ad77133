import type { RowRef } from '../../model/row-ref.ts'
import type { TableName } from '../../model/tables/table-names.ts'
import { findAccount, reportOrphan } from './account-finder.ts'
import type { Directory, Found } from './directory.ts'
import { type LinkContext, reportRow } from './link-context.ts'
import type { PersonDrafts } from './link-people.ts'

/** Whom a row is about: a person of an account, or the account alone. */
export interface Subject {
  readonly account: number
  readonly person: number | null
}

interface SubjectRow {
  readonly preset: number
  readonly row: RowRef
  readonly values: {
    readonly account_id: string | null
    readonly account: string | null
    readonly contact_id: string | null
    readonly contact: string | null
  }
}

/**
 * The account and the person a row of a table means. The person is looked up by id, else by name within the account, or
 * anywhere where the row names no account; the account is then theirs. A person who is not found leaves the row with its
 * account; an account that is not found leaves an orphan, null.
 */
export function findSubject(
  { preset, row, values }: SubjectRow,
  table: TableName,
  { accounts, people }: { readonly accounts: Directory; readonly people: PersonDrafts },
  context: LinkContext,
): Subject | null {
  const { contact_id: id, contact: name } = values
  const isAccountGiven = values.account_id !== null || values.account !== null
  const account = findAccount(accounts, preset, values.account_id, values.account)
  const nameScope = typeof account === 'number' ? account : isAccountGiven ? null : 'anywhere'
  const person =
    id === null && name === null ? null : findPerson(people.directory, preset, id, name, nameScope)
  if (typeof person === 'number') {
    const own = people.drafts[person]!.account
    if (typeof account === 'number' && account !== own)
      reportRow(context, 'accounts-disagree', row, `${table}.account_id`)
    return { account: own, person }
  }
  if (person !== null && nameScope !== null) {
    const code = person === 'none' ? 'person-not-found' : 'person-ambiguous'
    reportRow(
      context,
      code,
      row,
      `${table}.${id === null ? 'contact' : 'contact_id'}`,
      id ?? name ?? undefined,
    )
  }
  if (typeof account === 'number') return { account, person: null }
  if (isAccountGiven || person === null)
    reportOrphan(context, account, row, table, values.account_id, values.account)
  return null
}

function findPerson(
  people: Directory,
  preset: number,
  id: string | null,
  name: string | null,
  scope: number | 'anywhere' | null,
): Found {
  if (id !== null && (people.hasIds || name === null)) return people.byId(preset, id)
  if (name === null || scope === null) return 'none'
  return scope === 'anywhere' ? people.byNameAnywhere(name) : people.byName(scope, name)
}
