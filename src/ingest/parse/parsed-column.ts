import type { Column } from '../../model/tables/column.ts'
import type { ColumnRules } from './column-rules.ts'
import { type ParsedValue, parseValue } from './parse-value.ts'
import type { StoredColumn } from './stored-column.ts'

/** A column whose every different text has been parsed once for each preset that wrote it. */
export interface ParsedColumn {
  readonly column: Column<unknown>
  readonly stored: StoredColumn
  readonly rules: ReadonlyMap<number, ColumnRules>
  /** The value of a code as the preset at that position reads it; null for a blank or absent cell. */
  valueOf(preset: number, code: number): ParsedValue
}

const nothing: ParsedValue = { value: null }

export function createParsedColumn(
  column: Column<unknown>,
  stored: StoredColumn,
  rules: ReadonlyMap<number, ColumnRules>,
): ParsedColumn {
  const known = new Map<number, ParsedValue[]>()
  return {
    column,
    stored,
    rules,
    valueOf(preset, code) {
      if (code <= 0) return nothing
      let values = known.get(preset)
      if (!values) known.set(preset, (values = []))
      return (values[code] ??= parseValue(stored.texts[code]!, column, rules.get(preset)!))
    },
  }
}
