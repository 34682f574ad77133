import type { DiagnosticCollector } from '../../model/diagnostic-collector.ts'
import { decodeText, type TextPiece } from '../decode/decode-text.ts'
import type { SourceFile } from '../source-file.ts'
import { describeUnreadable } from '../system-error.ts'
import { type Dialect, readDialect } from './dialect.ts'
import { type CheckedBatch, readRecords } from './read-records.ts'
import { streamTable } from './stream-table.ts'
import type { ReadOptions, TableStream } from './table-stream.ts'

const SAMPLE_CHARACTERS = 65_536

/** Opens one file as a table: decodes it, finds out how it is written and gives its first records to look at. */
export async function readTable(
  file: SourceFile,
  options: ReadOptions,
  collector: DiagnosticCollector,
): Promise<TableStream> {
  const unread = { file: file.name, sha256: '', encoding: null, delimiter: null, newline: null, quote: null }
  try {
    const { encoding, refusal, text } = await decodeText(file, options.encoding)
    const sha256 = await file.sha256()
    if (refusal) {
      collector.add(refusal.code, { file: file.name, ...refusal.place })
      return await streamTable({ ...unread, sha256, encoding }, noRecords(), collector)
    }
    const pieces = text(options.edge)
    const start = await readStart(pieces)
    const dialect = readDialect(start.slice(0, SAMPLE_CHARACTERS))
    const { delimiter, newline, quote } = dialect
    const facts = { file: file.name, sha256, encoding, delimiter, newline, quote }
    const table = await streamTable(facts, recordsFrom(start, pieces, dialect), collector, {
      delimiter,
      lineBreak: dialect.lineBreak,
    })
    if (table.isBlank) collector.add('file-empty', { file: file.name })
    return table
  } catch (error) {
    const { code, place } = describeUnreadable(error)
    collector.add(code, { file: file.name, ...place })
    return streamTable(unread, noRecords(), collector)
  }
}

/** At least as much text as a sample needs, so that what is judged by it does not depend on the pieces. */
async function readStart(pieces: AsyncGenerator<TextPiece>): Promise<string> {
  let start = ''
  while (start.length < SAMPLE_CHARACTERS) {
    const next = await pieces.next()
    if (next.done) break
    // an edge so near the beginning is not worth a second reader
    if (typeof next.value === 'string') start += next.value
  }
  return start
}

function recordsFrom(
  start: string,
  pieces: AsyncGenerator<TextPiece>,
  dialect: Dialect,
): AsyncGenerator<CheckedBatch, void, undefined> {
  async function* all(): AsyncGenerator<TextPiece> {
    yield start.slice(dialect.declarationLength)
    yield* pieces
  }
  return readRecords(all(), dialect, dialect.declarationLength > 0 ? 2 : 1)
}

async function* noRecords(): AsyncGenerator<CheckedBatch, void, undefined> {
  // a refused file has none
}
