import type { DiagnosticCollector } from '../../model/diagnostic-collector.ts'
import type { DiagnosticCode } from '../../model/diagnostics/catalogue.ts'
import type { Quarter } from '../../model/quarter.ts'
import { type RowRef, placeOfRow } from '../../model/row-ref.ts'
import type { Settings } from '../../model/settings.ts'
import type { ParsedFile } from '../parse/parse-table.ts'
import type { RowTally } from './row-tally.ts'

/** A file as linking sees it: archived exports carry their quarter, and a file may feed several tables. */
export interface LinkedFile extends ParsedFile {
  readonly quarter: Quarter | null
  readonly tables: number
  /** A sheet that was handed out and came back: it changes what the exports say. */
  readonly updates: boolean
}

export interface LinkContext {
  readonly files: readonly LinkedFile[]
  /** Names of the presets in use, sorted. */
  readonly presets: readonly string[]
  readonly settings: Settings
  readonly collector: DiagnosticCollector
  readonly tally: RowTally
}

/** Reports something about a cell of a row; the column is `table.column` and printed as the file writes it. */
export function reportRow(
  { files, collector }: LinkContext,
  code: DiagnosticCode,
  row: RowRef,
  column?: string,
  actual?: string,
  expected?: string,
): void {
  const place = placeOfRow(row)
  const file = files[place.file]!
  collector.add(code, {
    file: file.file,
    line: place.line,
    column: column === undefined ? undefined : (file.headers.get(column) ?? column),
    actual,
    expected,
  })
}

/** Order of an export among others of its table: archived ones by quarter, the one without a quarter is the newest. */
export function quarterRank({ quarter }: LinkedFile): number {
  return quarter ? quarter.year * 4 + quarter.number : Infinity
}
