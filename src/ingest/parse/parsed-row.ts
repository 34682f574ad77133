import { type RowRef, rowRef } from '../../model/row-ref.ts'
import type { RecordOf, TableDefinition } from '../../model/tables/define-table.ts'
import { type ParsedFile, type ParsedTable } from './parse-table.ts'

/** A row of a small table as an object. */
export interface ParsedRow<Table extends TableDefinition> {
  readonly values: RecordOf<Table>
  readonly file: number
  readonly preset: number
  readonly row: RowRef
  /** The cells as text, one per column, for comparing rows and for labels as written. */
  readonly texts: Readonly<Record<string, string | undefined>>
  /** Columns whose cells stand in another row: one of a sheet that came back. */
  readonly cellRows?: ReadonlyMap<string, RowRef>
}

/** The rows of a small table as objects, in the order of files and lines. Absent columns read as blank. */
export function parseRows<Table extends TableDefinition>(
  _table: Table,
  { store, columns }: ParsedTable,
  files: readonly ParsedFile[],
): ParsedRow<Table>[] {
  // copies of one object share its shape, which takes a fraction of what growing each from nothing does
  const blankValues: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries(store.table.columns).map(([name, { several, kind }]) => [
      name,
      several ? [] : kind === 'filled' ? false : null,
    ]),
  )
  const blankTexts = Object.fromEntries([...columns.keys()].map((name) => [name, undefined]))
  return Array.from({ length: store.length }, (_, row) => {
    const file = store.file.at(row)
    const preset = files[file]!.preset
    const values = { ...blankValues }
    const texts: Record<string, string | undefined> = { ...blankTexts }
    for (const [name, parsed] of columns) {
      const { column, stored } = parsed
      const cell = stored.codes.at(row)
      const count = stored.countOf(cell)
      if (count === 0) continue
      if (!column.several) {
        values[name] = column.kind === 'filled' ? true : parsed.valueOf(preset, cell).value
        texts[name] = stored.texts[cell]!
        continue
      }
      const codes = Array.from({ length: count }, (_, which) => stored.valueOf(cell, which))
      const items = codes.map((code) => parsed.valueOf(preset, code).value).filter((value) => value !== null)
      values[name] = [...new Set(items)]
      texts[name] = codes.map((code) => stored.texts[code]!).join(';')
    }
    return { values: values as RecordOf<Table>, file, preset, row: rowRef(file, store.line.at(row)), texts }
  })
}
