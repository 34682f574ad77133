import { type RowRef, placeOfRow } from '../../model/row-ref.ts'
import { type LinkContext, reportRow } from './link-context.ts'

/** One cell a returned sheet says anew of a record. `before` and `after` are as written, blank where nothing was. */
export interface SheetChange {
  readonly row: RowRef
  /** `table.column` */
  readonly column: string
  /** Whom or what the row is about, as people call it. */
  readonly about: string
  readonly before: string | undefined
  readonly after: string
}

/** What became of the rows of returned sheets, said cell by cell and, at the end, sheet by sheet. */
export interface SheetReturns {
  taken(row: RowRef): void
  changed(change: SheetChange): void
  /** `by` is the row whose word counts instead. */
  overwritten(change: SheetChange, by: RowRef): void
  report(): void
}

const orDash = (text: string | undefined): string => (text === undefined || text === '' ? '–' : text)

export function createSheetReturns(context: LinkContext): SheetReturns {
  const rows = new Map<number, Set<RowRef>>()
  const changes = new Map<number, number>()
  const taken = (row: RowRef): void => {
    const { file } = placeOfRow(row)
    rows.set(file, (rows.get(file) ?? new Set<RowRef>()).add(row))
  }
  return {
    taken,
    changed({ row, column, about, before, after }) {
      const { file } = placeOfRow(row)
      changes.set(file, (changes.get(file) ?? 0) + 1)
      reportRow(context, 'sheet-changed', row, column, `${about}: ${orDash(before)} → ${after}`)
    },
    overwritten({ row, column, about, before, after }, by) {
      const { file, line } = placeOfRow(by)
      const winner = `${context.files[file]!.file}:${line}`
      reportRow(context, 'sheets-disagree', row, column, `${about}: ${orDash(before)} / ${after}`, winner)
    },
    report() {
      for (const [file, own] of [...rows].sort(([a], [b]) => a - b))
        context.collector.add('sheet-returned', {
          file: context.files[file]!.file,
          actual: String(own.size),
          expected: String(changes.get(file) ?? 0),
        })
    },
  }
}
