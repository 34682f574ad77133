import type { Separators } from './read-block.ts'

/** How the lines of a file end, judged outside quotes over its beginning. `mixed` is LF and CRLF. */
export type Newline = 'lf' | 'crlf' | 'cr' | 'mixed'

/** How one file was read. What could not be found out, because the file was refused, is null. */
export interface FileFacts {
  /** Relative to the data folder, with `/`. */
  readonly file: string
  /** Of the bytes on disk; empty when the file could not be read at all. */
  readonly sha256: string
  /** In the spelling of the WHATWG encoding standard: `utf-8`, `gb18030`, `utf-16le` … */
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly newline: Newline | null
  /** `"` if the beginning of the file quotes any cell, else null. */
  readonly quote: '"' | null
}

/**
 * Records in the order of the file. `rows[i]` starts on line `lines[i]` (1-based, as an editor counts).
 * A blank line is the record `['']`. Cells are as written, only unquoted; `''` is an empty or missing cell.
 * Cells are slices of a large text: copy a cell that is kept for long (parse interns them).
 */
export interface RecordBatch {
  readonly rows: string[][]
  readonly lines: number[]
}

/** What the next stage decides after it has seen the first records. */
export interface TableLayout {
  /** Index of the header in `peek`. Records above it are titles, no rows. */
  readonly headerIndex: number
  /** A preset's rule for footers, totals and the like: the reason for leaving a record out, or null to keep it. */
  readonly skip?: ((cells: readonly string[], line: number) => string | null) | undefined
  /** Asked at the edge, of which the line is given: what another reader counted behind it, or null to read on here. */
  readonly takeOver?: ((line: number) => Promise<HalfCounts | null>) | undefined
}

/** What the reader of the half behind the edge counted; it rejects nothing, or its reading does not stand. */
export interface HalfCounts {
  readonly rows: number
  readonly handedOut: number
  readonly skipped: ReadonlyMap<string, number>
}

/**
 * The reader's own bookkeeping. `rows` is counted where records come out of the file, the rest where their fate is
 * decided. After `rows()` has ended, rows = handed out + all skipped + all rejected.
 * A runaway record (see the diagnostics) counts one row for each line it covers.
 */
export interface TableCounts {
  readonly rows: number
  /** Records given to the next stage, which decides itself what of them it keeps. */
  readonly handedOut: number
  /** By reason: `blank`, and the reasons `skip` gives. */
  readonly skipped: ReadonlyMap<string, number>
  /** By diagnostic code. */
  readonly rejected: ReadonlyMap<string, number>
}

/** One file, decoded and cut into cells. A refused file has an empty `peek` and no rows; the collector says why. */
export interface TableStream {
  readonly facts: FileFacts
  /** The first records (at most 50), blank lines and titles included. */
  readonly peek: RecordBatch
  readonly counts: TableCounts
  /** How its records are cut; null where there are none. */
  readonly separators: Separators | null
  /**
   * The rows below the header, each exactly as wide as the header: missing cells are `''` (warned), records with more
   * cells are rejected, surplus empty cells dropped. Batches are never empty. May be called once.
   */
  rows(layout: TableLayout): AsyncGenerator<RecordBatch, void, undefined>
}

export interface ReadOptions {
  /** Tried for files that are not valid UTF-8 and carry no byte order mark. */
  readonly encoding?: string | undefined
  /** Where another reader begins; see `findEdge`. */
  readonly edge?: number | undefined
}
