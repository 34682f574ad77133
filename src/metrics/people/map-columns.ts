import type { MapColumns } from '../account-slice.ts'

/** Columns that say who decides; without any of them nobody can be called key. */
export const mapColumnNames = [
  'contacts.decision_role',
  'contacts.influence',
  'contacts.political_status',
  'contacts.is_key',
] as const

/** Whether the import fills any column that says who decides. */
export function measureMapColumns(filledColumns: ReadonlySet<string>): MapColumns {
  return { any: mapColumnNames.some((column) => filledColumns.has(column)) }
}
