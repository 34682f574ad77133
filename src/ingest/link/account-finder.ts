import { type RowRef, placeOfRow } from '../../model/row-ref.ts'
import type { TableName } from '../../model/tables/table-names.ts'
import type { Directory, Found } from './directory.ts'
import { type LinkContext, reportRow } from './link-context.ts'

/**
 * The account a row means: by id where both sides have one, else by name. An id that no account has is not replaced by
 * the name beside it. Nothing given is `none`.
 */
export function findAccount(
  accounts: Directory,
  preset: number,
  id: string | null,
  name: string | null,
): Found {
  if (id !== null && (accounts.hasIds || name === null)) return accounts.byId(preset, id)
  return name === null ? 'none' : accounts.byName(0, name)
}

/** Reports a row whose account is not found, or not one. */
export function reportOrphan(
  context: LinkContext,
  found: 'none' | 'ambiguous',
  row: RowRef,
  table: TableName,
  id: string | null,
  name: string | null,
): void {
  const isBlank = id === null && name === null
  const code = isBlank ? 'reference-blank' : found === 'none' ? 'account-not-found' : 'account-ambiguous'
  const { headers } = context.files[placeOfRow(row).file]!
  const byId = id !== null || (isBlank && !headers.has(`${table}.account`))
  reportRow(context, code, row, `${table}.${byId ? 'account_id' : 'account'}`, id ?? name ?? undefined)
}
