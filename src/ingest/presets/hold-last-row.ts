import type { RecordBatch } from '../read/table-stream.ts'

/** Hands on each batch without its last row, which goes with the next: a row below it may still add to its lists. */
export async function* holdLastRow(batches: AsyncIterable<RecordBatch>): AsyncGenerator<RecordBatch> {
  let held: RecordBatch = { rows: [], lines: [] }
  for await (const { rows, lines } of batches) {
    const all = { rows: [...held.rows, ...rows], lines: [...held.lines, ...lines] }
    held = { rows: all.rows.slice(-1), lines: all.lines.slice(-1) }
    yield { rows: all.rows.slice(0, -1), lines: all.lines.slice(0, -1) }
  }
  yield held
}
