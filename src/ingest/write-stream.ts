import type { DiagnosticCollector } from '../model/diagnostic-collector.ts'
import type { TableName } from '../model/tables/table-names.ts'
import { type TableStore, appendPart } from './parse/table-store.ts'
import { createRowWriter } from './parse/write-rows.ts'
import type { ChosenPreset } from './presets/choose-preset.ts'
import type { FilePlan } from './presets/plan-file.ts'
import type { HalfRead } from './read-half.ts'
import { countIn } from './read/row-fitter.ts'
import type { HalfCounts, TableStream } from './read/table-stream.ts'

/** Appends the rows of a file to each table it feeds; behind its edge what another thread has read of it. */
export async function writeRows(
  stream: TableStream,
  { headerIndex }: ChosenPreset,
  plan: FilePlan,
  file: number,
  stores: ReadonlyMap<TableName, TableStore>,
  otherHalf: Promise<HalfRead | null> | null,
  collector: DiagnosticCollector,
): Promise<void> {
  const fed = plan.tables.map((table) => {
    const store = stores.get(table.entry.table)!
    return {
      table,
      store,
      writer: createRowWriter(table.columns, file, store),
      guards: new Map<string, number>(),
    }
  })
  const takeOver = async (line: number): Promise<HalfCounts | null> => {
    const half = (await otherHalf) ?? null
    if (half === null) return null
    for (const [which, { rows, guards }] of half.parts.entries()) {
      appendPart(fed[which]!.store, file, rows, line - 1)
      for (const [column, count] of guards) countIn(fed[which]!.guards, column, count)
    }
    return half.counts
  }
  for await (const batch of plan.whenComplete(stream.rows({ headerIndex, skip: plan.skip, takeOver }))) {
    for (const { writer } of fed) writer.write(batch)
  }
  // rows that were all rejected are told as such
  const { handedOut, rejected } = stream.counts
  if (handedOut === 0 && rejected.size === 0) collector.add('file-without-rows', { file: stream.facts.file })
  for (const { table, writer, guards } of fed) {
    for (const [column, count] of writer.guards()) countIn(guards, column, count)
    for (const [name, count] of guards)
      collector.add('formula-guard', {
        file: stream.facts.file,
        column: table.columns.find((column) => column.name === name)?.header ?? name,
        actual: String(count),
      })
  }
}
