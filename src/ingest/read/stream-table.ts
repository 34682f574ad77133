import type { DiagnosticCollector } from '../../model/diagnostic-collector.ts'
import { describeUnreadable } from '../system-error.ts'
import { readHeaderFaults } from './header-faults.ts'
import type { Separators } from './read-block.ts'
import type { CheckedBatch } from './read-records.ts'
import { countIn, createRowFitter, isBlank } from './row-fitter.ts'
import type { FileFacts, RecordBatch, TableLayout, TableStream } from './table-stream.ts'

const RECORDS_SHOWN = 50

/** Makes a table of a stream of records: shows the first ones, then hands out the rows below the header and counts them. */
export async function streamTable(
  facts: FileFacts,
  source: AsyncGenerator<CheckedBatch, void, undefined>,
  collector: DiagnosticCollector,
  separators: Separators | null = null,
): Promise<TableStream & { readonly isBlank: boolean }> {
  const records = reported(source, facts.file, collector)
  const start: CheckedBatch[] = []
  for (let shown = 0; shown < RECORDS_SHOWN;) {
    const next = await records.next()
    if (next.done) break
    start.push(next.value)
    shown += next.value.rows.length
  }
  const peek = {
    rows: start
      .flatMap(({ rows }) => rows.slice(0, RECORDS_SHOWN).map((row) => [...row]))
      .slice(0, RECORDS_SHOWN),
    lines: start.flatMap(({ lines }) => lines).slice(0, RECORDS_SHOWN),
  }
  const skipped = new Map<string, number>()
  const rejected = new Map<string, number>()
  const counts = { rows: 0, handedOut: 0, skipped, rejected }

  async function* rows({
    headerIndex,
    skip,
    takeOver,
  }: TableLayout): AsyncGenerator<RecordBatch, void, undefined> {
    const header = peek.rows[headerIndex]
    const headerLine = peek.lines[headerIndex]
    if (header === undefined || headerLine === undefined) return
    readHeaderFaults(facts.file, header, headerLine, collector)
    const fitter = createRowFitter(facts.file, header, skip, { skipped, rejected }, collector)
    for await (const batch of chained(start.splice(0), records)) {
      if (batch.edge !== undefined) {
        const half = (await takeOver?.(batch.edge)) ?? null
        if (half === null) continue
        counts.rows += half.rows
        counts.handedOut += half.handedOut
        for (const [reason, count] of half.skipped) countIn(skipped, reason, count)
        break
      }
      const below = belowLine(batch, headerLine)
      counts.rows += below.rows.length
      for (const { code, firstLine, lastLine, isRejected } of batch.malformed) {
        if (!isRejected || firstLine < headerLine) continue
        counts.rows += lastLine - firstLine + 1
        countIn(rejected, code, lastLine - firstLine + 1)
      }
      const fitted = fitter.fit(below)
      counts.handedOut += fitted.rows.length
      if (fitted.rows.length > 0) yield fitted
    }
    fitter.end()
  }

  return {
    facts,
    peek,
    counts,
    separators,
    rows,
    isBlank: start.every((batch) => batch.malformed.length === 0 && batch.rows.every(isBlank)),
  }
}

/** Tells the collector what is wrong with records as they pass, and ends quietly where the file cannot be read on. */
async function* reported(
  records: AsyncGenerator<CheckedBatch, void, undefined>,
  file: string,
  collector: DiagnosticCollector,
): AsyncGenerator<CheckedBatch, void, undefined> {
  try {
    for await (const batch of records) {
      for (const { code, firstLine, lastLine } of batch.malformed)
        collector.add(code, { file, line: firstLine, actual: String(lastLine) })
      yield batch
    }
  } catch (error) {
    const { code, place } = describeUnreadable(error)
    collector.add(code, { file, ...place })
  }
}

async function* chained<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  yield* first
  yield* rest
}

function belowLine({ rows, lines }: RecordBatch, line: number): RecordBatch {
  const first = lines.findIndex((each) => each > line)
  if (first === 0) return { rows, lines }
  return first < 0 ? { rows: [], lines: [] } : { rows: rows.slice(first), lines: lines.slice(first) }
}
