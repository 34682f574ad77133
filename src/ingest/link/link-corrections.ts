import { foldLabel } from '../../lib/fold-text.ts'
import { placeOfRow } from '../../model/row-ref.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { tables } from '../../model/tables/registry.ts'
import { idKeyOf } from '../id-key.ts'
import type { ParsedColumn } from '../parse/parsed-column.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { splitValues } from '../parse/split-values.ts'
import { leaveBlankRow } from './link-accounts.ts'
import { type LinkContext, reportRow } from './link-context.ts'

export type CorrectionRow = ParsedRow<typeof tables.corrections>

const CORRECTABLE = Object.keys(tables).filter(
  (name) => !['activities', 'aliases', 'corrections'].includes(name),
)

/** Applies what corrections.csv says to the rows of one table after the other; each must match something. */
export interface Corrections {
  correct<Row extends ParsedRow<TableDefinition>>(parsed: ParsedTable, rows: readonly Row[]): readonly Row[]
}

export function linkCorrections(rows: readonly CorrectionRow[], context: LinkContext): Corrections {
  const usable = rows.filter(({ values, row }) => {
    const blank = (['table', 'record', 'field'] as const).find((name) => values[name] === null)
    if (blank !== undefined) leaveBlankRow(context, row, `corrections.${blank}`)
    return blank === undefined
  })
  const tableOf = ({ values }: CorrectionRow): string => foldLabel(values.table!)
  const reportDead = (
    { values, row }: CorrectionRow,
    column: keyof CorrectionRow['values'],
    there: string,
  ): void => {
    reportRow(context, 'correction-dead', row, `corrections.${column}`, values[column] ?? '', there)
  }
  for (const correction of usable)
    if (!CORRECTABLE.includes(tableOf(correction))) reportDead(correction, 'table', CORRECTABLE.join(', '))
  return {
    correct({ store, columns }, all) {
      let corrected = all
      for (const correction of usable.filter((each) => tableOf(each) === store.table.name)) {
        const field = foldLabel(correction.values.field!).replaceAll(' ', '_')
        const column = columns.get(field)
        if (!column || column.column.kind === 'filled') {
          reportDead(correction, 'field', [...columns.keys()].join(', '))
          continue
        }
        const meant = new Set(
          corrected.filter((row) => isRecord(row, store.table, correction.values.record!, context)),
        )
        const hit = new Set([...meant].filter((row) => holds(row, field, column, correction.values.old)))
        if (meant.size === 0) reportDead(correction, 'record', '')
        else if (hit.size === 0)
          reportDead(correction, 'old', [...meant].map(({ texts }) => texts[field] ?? '').join(', '))
        corrected = corrected.map((row) =>
          hit.has(row) ? replaceCell(row, field, column, correction, context) : row,
        )
      }
      return corrected
    },
  }
}

function isRecord(
  { texts, row }: ParsedRow<TableDefinition>,
  { id }: TableDefinition,
  record: string,
  { files }: LinkContext,
): boolean {
  const given = id === null ? undefined : texts[id]
  if (given !== undefined) return idKeyOf(given) === idKeyOf(record)
  const { file, line } = placeOfRow(row)
  return record === `${files[file]!.file}:${line}`
}

/** Whether a cell holds what a correction says: the same text, or another way to write the same value. */
function holds(
  { texts, values, preset }: ParsedRow<TableDefinition>,
  field: string,
  column: ParsedColumn,
  old: string | null,
): boolean {
  if (old === null || texts[field] === undefined) return old === null && texts[field] === undefined
  if (foldLabel(texts[field]) === foldLabel(old)) return true
  const value = readCell(column, preset, old).value
  return value !== null && JSON.stringify(value) === JSON.stringify(values[field])
}

function readCell(column: ParsedColumn, preset: number, text: string) {
  const read = (each: string) => column.valueOf(preset, column.stored.codeOf(each))
  if (!column.column.several) return read(text)
  const parts = splitValues(text, column.column.kind === 'label').map(read)
  const fault = parts.find((part) => part.fault)?.fault
  return { value: parts.map(({ value }) => value).filter((value) => value !== null), ...(fault && { fault }) }
}

function replaceCell<Row extends ParsedRow<TableDefinition>>(
  row: Row,
  field: string,
  column: ParsedColumn,
  { values: { new: text }, row: place }: CorrectionRow,
  context: LinkContext,
): Row {
  const { value, fault } =
    text === null
      ? { value: column.column.several ? [] : null, fault: undefined }
      : readCell(column, row.preset, text)
  if (fault) reportRow(context, fault.code, place, 'corrections.new', text ?? undefined, fault.expected)
  const { [field]: _, ...others } = row.texts
  return {
    ...row,
    values: { ...row.values, [field]: value },
    texts: text === null ? others : { ...others, [field]: text },
  }
}
