import type { Words } from '../words.ts'
import type { Column } from './column.ts'
import type { TableName } from './table-names.ts'

/** The columns of a table by canonical name. */
export type Columns = Readonly<Record<string, Column<unknown>>>

/** One canonical table: what an export is mapped onto, and the only place that says so. */
export interface TableDefinition<Of extends Columns = Columns> {
  readonly name: TableName
  readonly title: Words
  readonly about: Words
  /** The column that holds the given id of a record, where the table has one. */
  readonly id: string | null
  /** A log of millions of rows: its ids are kept as hashes and its rows never become objects. */
  readonly log?: true
  /** Of each group at least one column must be there, else the file can't feed the table. */
  readonly required: readonly (readonly string[])[]
  readonly columns: Of
}

/** A parsed row: one value per column. */
export type RecordOf<Table extends TableDefinition> = {
  readonly [Name in keyof Table['columns']]: Table['columns'][Name] extends Column<infer Value>
    ? Value
    : never
}

/** Types a table's definition; its record type follows from its columns. */
export function defineTable<const Of extends Columns>(
  table: TableDefinition<Of> & {
    readonly id: (keyof Of & string) | null
    readonly required: readonly (readonly (keyof Of & string)[])[]
  },
): TableDefinition<Of> {
  return table
}
