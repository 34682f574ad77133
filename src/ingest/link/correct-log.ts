import { type RowRef, rowRef } from '../../model/row-ref.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import type { StoredColumn } from '../parse/stored-column.ts'
import {
  type CorrectionRow,
  type ReportDead,
  describeRecord,
  findColumn,
  isSameCell,
  readValues,
} from './correction-cell.ts'
import { findLogRows } from './find-log-rows.ts'
import { type LinkContext, reportRow } from './link-context.ts'

/**
 * Writes corrections into the cells of a log, whose rows never become objects, of all exports that hold the record.
 * Gives the cells that were changed.
 */
export function correctLog(
  log: ParsedTable,
  corrections: readonly CorrectionRow[],
  reportDead: ReportDead,
  context: LinkContext,
): { readonly row: RowRef; readonly field: string }[] {
  const { store } = log
  const wanted = corrections.map(({ values, preset }) => ({ record: values.record!, preset }))
  const found = findLogRows(store, wanted, context.files)
  return corrections.flatMap((correction, position) => {
    const { old, new: text } = correction.values
    const named = findColumn(log, correction)
    if (named === undefined) {
      reportDead(correction, 'field', [...log.columns.keys()].join(', '))
      return []
    }
    const { column, field } = named
    const presetOf = (row: number): number => context.files[store.file.at(row)]!.preset
    const cellOf = (row: number) => textOf(column.stored, row)
    const hit = found[position]!.filter((row) => isSameCell(column, presetOf(row), cellOf(row), old))
    if (found[position]!.length === 0) reportDead(correction, 'record', describeRecord(store.table))
    else if (hit.length === 0)
      reportDead(correction, 'old', found[position]!.map((row) => cellOf(row) ?? '').join(', '))
    const valuesOf = (row: number) => (text === null ? [] : readValues(column, presetOf(row), text))
    const fault = hit.flatMap(valuesOf).find(({ read }) => read.fault)?.read.fault
    if (fault)
      reportRow(context, fault.code, correction.row, 'corrections.new', text ?? undefined, fault.expected)
    for (const row of hit)
      column.stored.codes.set(row, column.stored.codeOfSeveral(valuesOf(row).map(({ code }) => code)))
    return hit.map((row) => ({ row: rowRef(store.file.at(row), store.line.at(row)), field }))
  })
}

function textOf(stored: StoredColumn, row: number): string | undefined {
  const cell = stored.codes.at(row)
  const texts = Array.from(
    { length: stored.countOf(cell) },
    (_, which) => stored.texts[stored.valueOf(cell, which)]!,
  )
  return texts.length === 0 ? undefined : texts.join(';')
}
