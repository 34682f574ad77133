import type { DiagnosticCollector } from '../../model/diagnostic-collector.ts'
import type { RecordBatch, TableLayout } from './table-stream.ts'

export const MOST_COLUMNS = 2_000

/** What became of the rows that are not handed out, by reason. */
export interface Tally {
  readonly skipped: Map<string, number>
  readonly rejected: Map<string, number>
}

export interface RowFitter {
  /** The rows to hand out, each as wide as the header. */
  fit(batch: RecordBatch): RecordBatch
  /** Reports what is told once for the whole file. */
  end(): void
}

/** Brings rows to the width of their header, and counts those that are left out. */
export function createRowFitter(
  file: string,
  header: readonly string[],
  skip: TableLayout['skip'],
  tally: Tally,
  collector: DiagnosticCollector,
): RowFitter {
  const width = header.length
  const nameless = new Set(header.keys().filter((i) => header[i]!.trim() === ''))
  const filledNameless = new Map<number, number>()
  let surplus = 0
  let surplusLine = 0

  function isKept(row: string[], line: number): boolean {
    const reason = isBlank(row) ? 'blank' : (skip?.(row, line) ?? null)
    if (reason !== null) {
      countIn(tally.skipped, reason)
      return false
    }
    if (width > MOST_COLUMNS) {
      countIn(tally.rejected, 'header-too-wide')
      return false
    }
    if (row.length === width) return true
    const place = { file, line, actual: String(row.length), expected: String(width) }
    if (row.length < width) {
      collector.add('row-too-short', place)
      while (row.length < width) row.push('')
      return true
    }
    if (!isBlank(row.slice(width))) {
      collector.add('row-too-long', place)
      countIn(tally.rejected, 'row-too-long')
      return false
    }
    if (surplus++ === 0) surplusLine = line
    row.length = width
    return true
  }

  function noteNameless(row: readonly string[], line: number): void {
    for (const i of nameless) {
      if (row[i]!.trim() === '') continue
      filledNameless.set(i, line)
      nameless.delete(i)
    }
  }

  return {
    fit({ rows, lines }) {
      const fitted: RecordBatch = { rows: [], lines: [] }
      for (const [i, row] of rows.entries()) {
        const line = lines[i] ?? 0
        if (!isKept(row, line)) continue
        if (nameless.size > 0) noteNameless(row, line)
        fitted.rows.push(row)
        fitted.lines.push(line)
      }
      return fitted
    },
    end() {
      for (const [i, line] of [...filledNameless].sort(([a], [b]) => a - b))
        collector.add('header-blank', { file, line, actual: String(i + 1) })
      if (surplus > 0)
        collector.add('row-surplus-empty', { file, line: surplusLine, actual: String(surplus) })
    },
  }
}

/** Every cell is empty or white space. */
export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '')
}

export function countIn(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
