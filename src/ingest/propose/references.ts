import type { TableDefinition } from '../../model/tables/define-table.ts'
import { tables } from '../../model/tables/registry.ts'
import type { TableName } from '../../model/tables/table-names.ts'
import { splitValues } from '../parse/split-values.ts'
import type { ColumnProfile } from './column-profile.ts'

/** That the cells of a column are ids or names of the records of a file. */
export interface Found {
  readonly table: TableName
  readonly as: 'id' | 'name'
  readonly file: string
  /** Part of the different cells that are there, 0–1. */
  readonly share: number
}

/** The ids or names of the records of one file. */
export interface RecordKeys {
  readonly table: TableName
  readonly as: 'id' | 'name'
  readonly file: string
  readonly keys: ReadonlySet<string>
}

const MEANT: Readonly<Record<string, readonly [TableName, 'id' | 'name']>> = {
  account_id: ['accounts', 'id'],
  account: ['accounts', 'name'],
  parent_id: ['accounts', 'id'],
  contact_id: ['contacts', 'id'],
  contact_ids: ['contacts', 'id'],
  contact: ['contacts', 'name'],
  contacts: ['contacts', 'name'],
  staff_id: ['staff', 'id'],
  staff_ids: ['staff', 'id'],
  staff: ['staff', 'name'],
  opportunity_id: ['opportunities', 'id'],
  activity_id: ['activities', 'id'],
}

/** Whose ids or names a column holds; undefined where it holds its own. */
export function meantBy(
  table: TableName,
  column: string,
): { table: TableName; as: 'id' | 'name' } | undefined {
  const meant = MEANT[column]
  if (meant === undefined || (tables[table] as TableDefinition).id === column) return undefined
  return { table: meant[0], as: meant[1] }
}

/** Fewer different texts than this prove nothing. */
const ENOUGH = 2
const MOST = 0.8

/** The records of other files that the cells of a column name, surest first. */
export function findRecords(profile: ColumnProfile, file: string, records: readonly RecordKeys[]): Found[] {
  const texts = new Set([...profile.texts.keys()].flatMap((text) => splitValues(text)))
  if (texts.size < ENOUGH) return []
  return records
    .filter((one) => one.file !== file)
    .flatMap(({ table, as, file: of, keys }) => {
      let there = 0
      for (const text of texts) if (keys.has(text)) there++
      const share = there / texts.size
      return share >= MOST ? [{ table, as, file: of, share }] : []
    })
    .sort((a, b) => b.share - a.share)
}
