import { foldLabel } from '../../lib/fold-text.ts'
import { type RowRef, placeOfRow } from '../../model/row-ref.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { tables } from '../../model/tables/registry.ts'
import { idKeyOf } from '../id-key.ts'
import type { ParsedColumn } from '../parse/parsed-column.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { correctLog } from './correct-log.ts'
import {
  type CorrectionRow,
  type ReportDead,
  describeRecord,
  findColumn,
  isSameCell,
  readValues,
} from './correction-cell.ts'
import { leaveBlankRow } from './link-accounts.ts'
import { type LinkContext, reportRow } from './link-context.ts'

const CORRECTABLE = Object.keys(tables).filter((name) => !['aliases', 'corrections'].includes(name))

/** Applies what corrections.csv says to one table after the other; each must match something. */
export interface Corrections {
  correct<Row extends ParsedRow<TableDefinition>>(parsed: ParsedTable, rows: readonly Row[]): readonly Row[]
  /** Changes the cells of a log where they are. */
  correctLog(log: ParsedTable): void
  /** Columns corrected so far, by row of any table. */
  readonly corrected: ReadonlyMap<RowRef, ReadonlySet<string>>
}

export function linkCorrections(rows: readonly CorrectionRow[], context: LinkContext): Corrections {
  const usable = rows.filter(({ values, row }) => {
    const blank = (['table', 'record', 'field'] as const).find((name) => values[name] === null)
    if (blank !== undefined) leaveBlankRow(context, row, `corrections.${blank}`)
    return blank === undefined
  })
  const of = (table: string): CorrectionRow[] =>
    usable.filter(({ values }) => foldLabel(values.table!) === table)
  const reportDead: ReportDead = ({ values, row }, column, there) => {
    reportRow(context, 'correction-dead', row, `corrections.${column}`, values[column] ?? '', there)
  }
  for (const correction of usable)
    if (!CORRECTABLE.includes(foldLabel(correction.values.table!)))
      reportDead(correction, 'table', CORRECTABLE.join(', '))
  const corrected = new Map<RowRef, Set<string>>()
  const note = (row: RowRef, field: string): void => {
    corrected.set(row, (corrected.get(row) ?? new Set()).add(field))
  }
  return {
    corrected,
    correctLog(log) {
      const own = of(log.store.table.name)
      if (own.length === 0) return
      for (const { row, field } of correctLog(log, own, reportDead, context)) note(row, field)
    },
    correct(parsed, all) {
      const { table } = parsed.store
      let current = all
      for (const correction of of(table.name)) {
        const named = findColumn(parsed, correction)
        if (named === undefined) {
          reportDead(correction, 'field', [...parsed.columns.keys()].join(', '))
          continue
        }
        const { field, column } = named
        const meant = current.filter((row) => isRecord(row, table, correction.values.record!, context))
        const hit = new Set(
          meant.filter(({ texts, preset }) =>
            isSameCell(column, preset, texts[field], correction.values.old),
          ),
        )
        if (meant.length === 0) reportDead(correction, 'record', describeRecord(table))
        else if (hit.size === 0)
          reportDead(correction, 'old', meant.map(({ texts }) => texts[field] ?? '').join(', '))
        for (const { row } of hit) note(row, field)
        current = current.map((row) =>
          hit.has(row) ? replaceCell(row, field, column, correction, context) : row,
        )
      }
      return current
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
  if (given !== undefined && idKeyOf(given) === idKeyOf(record)) return true
  const { file, line } = placeOfRow(row)
  return record === `${files[file]!.file}:${line}`
}

function replaceCell<Row extends ParsedRow<TableDefinition>>(
  row: Row,
  field: string,
  column: ParsedColumn,
  { values: { new: text }, row: place }: CorrectionRow,
  context: LinkContext,
): Row {
  const read = text === null ? [] : readValues(column, row.preset, text).map((each) => each.read)
  const fault = read.find((each) => each.fault)?.fault
  if (fault) reportRow(context, fault.code, place, 'corrections.new', text ?? undefined, fault.expected)
  const values = read.map(({ value }) => value).filter((value) => value !== null)
  const { [field]: _, ...others } = row.texts
  return {
    ...row,
    values: { ...row.values, [field]: column.column.several ? values : (values[0] ?? null) },
    texts: text === null ? others : { ...others, [field]: text },
  }
}
