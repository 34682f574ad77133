import { createDiagnosticCollector } from '../model/diagnostic-collector.ts'
import { tables } from '../model/tables/registry.ts'
import type { TableName } from '../model/tables/table-names.ts'
import { createStrictDecoder } from './decode/strict-decoder.ts'
import { openFrom } from './files.ts'
import { type TablePart, createTableStore, partOfStore } from './parse/table-store.ts'
import { createRowWriter } from './parse/write-rows.ts'
import type { PlannedColumn } from './presets/plan-file.ts'
import type { Separators } from './read/read-block.ts'
import { readRecords } from './read/read-records.ts'
import { createRowFitter } from './read/row-fitter.ts'
import type { HalfCounts } from './read/table-stream.ts'

/** A column that is one cell of its row, so that its plan can be sent to another thread. */
type PlainColumn = Omit<PlannedColumn, 'read' | 'position'> & { readonly position: number }

/** What a reader must know to begin in the middle of a file. */
export interface HalfPlan {
  readonly path: string
  /** The byte that begins a record. */
  readonly from: number
  readonly separators: Separators
  readonly header: readonly string[]
  readonly tables: readonly { readonly name: TableName; readonly columns: readonly PlainColumn[] }[]
}

export interface HalfRead {
  readonly counts: HalfCounts
  readonly parts: readonly {
    readonly rows: TablePart
    readonly guards: ReadonlyMap<string, number>
  }[]
}

/**
 * Reads a file from a record in its middle to its end, as the reader of its beginning would have read on. Null where
 * there is anything to report: reports have an order and a limit, so that half is left to the first reader.
 */
export async function readHalf(plan: HalfPlan): Promise<HalfRead | null> {
  const collector = createDiagnosticCollector()
  const tally = { skipped: new Map<string, number>(), rejected: new Map<string, number>() }
  const fitter = createRowFitter('', plan.header, undefined, tally, collector)
  const stores = plan.tables.map(({ name }) => createTableStore(tables[name]))
  const writers = plan.tables.map(({ columns }, which) =>
    createRowWriter(columns.map(withRead), 0, stores[which]!),
  )
  let rows = 0
  let handedOut = 0
  for await (const batch of readRecords(decodeFrom(plan), plan.separators, 1)) {
    const fitted = fitter.fit(batch)
    if (batch.malformed.length > 0 || collector.kept.length > 0) return null
    rows += batch.rows.length
    handedOut += fitted.rows.length
    for (const writer of writers) writer.write(fitted)
  }
  fitter.end()
  if (collector.kept.length > 0) return null
  return {
    counts: { rows, handedOut, skipped: tally.skipped },
    parts: stores.map((store, which) => ({ rows: partOfStore(store), guards: writers[which]!.guards() })),
  }
}

const withRead = (column: PlainColumn): PlannedColumn => ({
  ...column,
  read: (cells) => cells[column.position]!,
})

async function* decodeFrom({ path, from }: HalfPlan): AsyncGenerator<string> {
  const decoder = createStrictDecoder('utf-8')
  for await (const bytes of openFrom(path, from)) {
    const text = decoder.decode(bytes)
    if (text !== '') yield text
  }
  decoder.end()
}
