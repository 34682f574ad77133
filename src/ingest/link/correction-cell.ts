import { foldLabel } from '../../lib/fold-text.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import type { tables } from '../../model/tables/registry.ts'
import type { ParsedColumn } from '../parse/parsed-column.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import type { ParsedValue } from '../parse/parse-value.ts'
import { splitValues } from '../parse/split-values.ts'

export type CorrectionRow = ParsedRow<typeof tables.corrections>

/** Says of a correction that nothing is what it names in this column, and what there is. */
export type ReportDead = (
  correction: CorrectionRow,
  column: keyof CorrectionRow['values'],
  there: string,
) => void

/** The column a correction names; undefined where there is none, or of its cells only whether they are filled is kept. */
export function findColumn(
  { columns }: ParsedTable,
  { values }: CorrectionRow,
): { readonly field: string; readonly column: ParsedColumn } | undefined {
  const field = foldLabel(values.field!).replaceAll(' ', '_')
  const column = columns.get(field)
  return column === undefined || column.column.kind === 'filled' ? undefined : { field, column }
}

/** The values of a text as a cell of that column, each as it is stored and as it is read. */
export function readValues(
  parsed: ParsedColumn,
  preset: number,
  text: string,
): { readonly code: number; readonly read: ParsedValue }[] {
  const { column, stored } = parsed
  const texts = column.several ? splitValues(text, column.kind === 'label') : [text]
  return texts.map((each) => {
    const code = stored.codeOf(each)
    return { code, read: parsed.valueOf(preset, code) }
  })
}

/** Whether a cell holds what a correction says: the same text, or another way to write the same values. */
export function isSameCell(
  column: ParsedColumn,
  preset: number,
  cell: string | undefined,
  old: string | null,
): boolean {
  if (old === null || cell === undefined) return old === null && cell === undefined
  if (foldLabel(cell) === foldLabel(old)) return true
  const valuesOf = (text: string) => readValues(column, preset, text).map(({ read }) => read.value)
  const values = valuesOf(old)
  return values.every((value) => value !== null) && JSON.stringify(values) === JSON.stringify(valuesOf(cell))
}

/** The two ways to name a record: by its id, or by file and line. */
export function describeRecord({ id, name }: TableDefinition): string {
  return [...(id === null ? [] : [id]), `${name}.csv:2`].join(', ')
}
