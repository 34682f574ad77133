import { readHeaderIndex } from '../../src/ingest/read/header-index.ts'
import { readDialect } from '../../src/ingest/read/dialect.ts'
import { readRecords } from '../../src/ingest/read/read-records.ts'
import { readTable } from '../../src/ingest/read/read-table.ts'
import type { SourceFile } from '../../src/ingest/source-file.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'

/** A whole file with its header guessed, and whether its counts add up. */
export async function readForeignTable(file: SourceFile) {
  const collector = createDiagnosticCollector()
  const table = await readTable(file, {}, collector)
  const headerIndex = readHeaderIndex(table.peek.rows)
  const rows: string[][] = []
  for await (const batch of table.rows({ headerIndex })) rows.push(...batch.rows)
  const { counts, facts } = table
  const left = [...counts.skipped.values(), ...counts.rejected.values()].reduce(
    (sum, count) => sum + count,
    0,
  )
  const isBalanced = counts.rows === counts.handedOut + left && counts.handedOut === rows.length
  const codes = collector.kept.map(({ code }) => code)
  return { header: table.peek.rows[headerIndex] ?? [], rows, facts, codes, isBalanced }
}

/** The records of a text with its dialect guessed, and the codes of those that are malformed. */
export async function readForeignText(text: string): Promise<{ records: string[][]; codes: string[] }> {
  async function* pieces() {
    yield await Promise.resolve(text)
  }
  const records: string[][] = []
  const codes: string[] = []
  for await (const batch of readRecords(pieces(), readDialect(text), 1)) {
    records.push(...batch.rows)
    codes.push(...batch.malformed.map(({ code }) => code))
  }
  return { records, codes }
}
