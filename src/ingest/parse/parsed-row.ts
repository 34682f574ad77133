import { type RowRef, rowRef } from '../../model/row-ref.ts'
import type { RecordOf, TableDefinition } from '../../model/tables/define-table.ts'
import { type ParsedFile, type ParsedTable } from './parse-table.ts'
import { BLANK } from './stored-column.ts'

/** A row of a small table as an object. */
export interface ParsedRow<Table extends TableDefinition> {
  readonly values: RecordOf<Table>
  readonly file: number
  readonly preset: number
  readonly row: RowRef
  /** The cells as text, one per column, for comparing rows and for labels as written. */
  readonly texts: Readonly<Record<string, string>>
}

/** The rows of a small table as objects, in the order of files and lines. Absent columns read as blank. */
export function parseRows<Table extends TableDefinition>(
  _table: Table,
  { store, columns }: ParsedTable,
  files: readonly ParsedFile[],
): ParsedRow<Table>[] {
  return Array.from({ length: store.length }, (_, row) => {
    const file = store.file.at(row)
    const preset = files[file]!.preset
    const values: Record<string, unknown> = {}
    const texts: Record<string, string> = {}
    for (const [name, definition] of Object.entries(store.table.columns)) {
      const parsed = columns.get(name)
      const cell = parsed ? parsed.stored.codes.at(row) : BLANK
      if (!definition.several) {
        values[name] =
          definition.kind === 'filled' ? cell > BLANK : parsed ? parsed.valueOf(preset, cell).value : null
        if (cell > BLANK) texts[name] = parsed!.stored.texts[cell]!
        continue
      }
      const items: unknown[] = []
      const written: string[] = []
      const count = parsed ? parsed.stored.countOf(cell) : 0
      for (let which = 0; which < count; which++) {
        const code = parsed!.stored.valueOf(cell, which)
        const { value } = parsed!.valueOf(preset, code)
        written.push(parsed!.stored.texts[code]!)
        if (value !== null && !items.includes(value)) items.push(value)
      }
      values[name] = items
      if (written.length > 0) texts[name] = written.join(';')
    }
    return { values: values as RecordOf<Table>, file, preset, row: rowRef(file, store.line.at(row)), texts }
  })
}
