import type { DiagnosticCode } from '../../model/diagnostics/catalogue.ts'
import { EDGE, type TextPiece } from '../decode/decode-text.ts'
import { countLineBreaks } from './line-breaks.ts'
import { type Block, readBlock, type Separators } from './read-block.ts'
import type { RecordBatch } from './table-stream.ts'

/** In characters. A record that is not finished after so many is taken for an open quote. */
export const RECORD_LIMIT = 10_000_000
/** In characters. */
export const CELL_LIMIT = 1_000_000
const CELL_LINES_LIMIT = 100

/** A record whose quotes or size show that something is wrong with it. */
export interface MalformedRecord {
  readonly code: DiagnosticCode
  readonly firstLine: number
  readonly lastLine: number
  /** A rejected record is not among the rows; what it swallowed counts as one row for each line. */
  readonly isRejected: boolean
}

export interface CheckedBatch extends RecordBatch {
  readonly malformed: MalformedRecord[]
  /** Of an empty batch that stands at the edge of the text: the line that begins there, and with it a record. */
  readonly edge?: number
}

/**
 * Cuts decoded text into records with their lines. The result does not depend on where the pieces are cut.
 * Takes time linear in the text: an unfinished record is looked at again only once it has doubled.
 *
 * Rejected: a record that is not finished within RECORD_LIMIT characters or at the end of the file (everything from
 * its first line on), has a cell over CELL_LIMIT characters or over 100 lines, or covers several lines and has a quote
 * that is not doubled, which is how an open quote that swallowed rows looks once the next quoted cell closes it.
 */
export async function* readRecords(
  pieces: AsyncIterable<TextPiece>,
  separators: Separators,
  firstLine: number,
): AsyncGenerator<CheckedBatch, void, undefined> {
  const { lineBreak } = separators
  let line = firstLine
  let pending = ''
  let needed = 0
  let isStopped = false

  function* finishedRecords(): Generator<CheckedBatch, void, undefined> {
    while (pending !== '') {
      const window = pending.slice(0, RECORD_LIMIT)
      const block = readBlock(window, separators)
      if (block.consumed === 0) {
        isStopped = window.length === RECORD_LIMIT
        needed = Math.min(RECORD_LIMIT, 2 * pending.length)
        return
      }
      const breaks = countLineBreaks(window.slice(0, block.consumed), lineBreak)
      yield checkBlock(block, breaks, line, lineBreak)
      line += breaks
      pending = pending.slice(block.consumed)
      needed = 0
      if (window.length < RECORD_LIMIT) return
    }
  }

  let lastLine = 0
  const leaveUnread = (text: string) => (lastLine += countLineBreaks(text, lineBreak))
  for await (const piece of pieces) {
    if (piece === EDGE) {
      if (pending === '' && !isStopped) yield { rows: [], lines: [], malformed: [], edge: line }
      continue
    }
    if (isStopped) {
      leaveUnread(pending)
      pending = piece
      continue
    }
    pending += piece
    if (pending.length >= needed) yield* finishedRecords()
  }
  if (pending === '') return
  if (!pending.endsWith(lineBreak)) pending += lineBreak
  if (!isStopped) yield* finishedRecords()
  if (pending === '') return
  leaveUnread(pending)
  const code = isStopped ? 'record-too-long' : 'quote-never-closed'
  lastLine += line - 1
  yield { rows: [], lines: [], malformed: [{ code, firstLine: line, lastLine, isRejected: true }] }
}

function checkBlock(block: Block, breaks: number, firstLine: number, lineBreak: '\n' | '\r'): CheckedBatch {
  const { rows, misquoted, consumed } = block
  if (breaks === rows.length && misquoted.size === 0 && consumed <= CELL_LIMIT)
    return { rows, lines: rows.map((_, i) => firstLine + i), malformed: [] }
  const checked: CheckedBatch = { rows: [], lines: [], malformed: [] }
  let line = firstLine
  for (const [i, row] of rows.entries()) {
    let within = 0
    let most = 0
    for (const cell of row) {
      const count = countLineBreaks(cell, lineBreak)
      within += count
      if (count > most) most = count
    }
    const code = faultOf(row, most, within, misquoted.has(i))
    const isRejected = code !== null && code !== 'quote-not-doubled'
    if (code) checked.malformed.push({ code, firstLine: line, lastLine: line + within, isRejected })
    if (!isRejected) {
      checked.rows.push(row)
      checked.lines.push(line)
    }
    line += 1 + within
  }
  return checked
}

function faultOf(
  row: readonly string[],
  mostBreaks: number,
  breaks: number,
  isMisquoted: boolean,
): DiagnosticCode | null {
  if (mostBreaks >= CELL_LINES_LIMIT) return 'cell-too-many-lines'
  if (row.some((cell) => cell.length > CELL_LIMIT)) return 'cell-too-long'
  if (isMisquoted) return breaks > 0 ? 'quote-swallows-lines' : 'quote-not-doubled'
  return null
}
