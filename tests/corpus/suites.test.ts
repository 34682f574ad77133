import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDataFolder, sourceFile } from '../../src/ingest/files.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { readDialect } from '../../src/ingest/read/dialect.ts'
import { readRecords } from '../../src/ingest/read/read-records.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import { shippedPresets, shippedSettings } from '../ingest/ingest-texts.ts'
import { foreignData, isForeignDataAbsent } from './foreign-data.ts'
import { readForeignTable } from './read-foreign.ts'
import {
  defects,
  noDefects,
  papaparseForeignOptions,
  papaparseOptionDeviations,
} from './suites-deviations.ts'

const suite = (...names: string[]) => join(foreignData, 'csv-suites', ...names)
const folders = ['csvkit', 'frictionless', 'csv-test-data/csv', 'csv-spectrum/csvs', 'papaparse']

interface OptionCase {
  readonly description: string
  readonly input: string
  readonly config?: {
    readonly delimiter?: string
    readonly newline?: '\n' | '\r\n' | '\r'
    readonly header?: boolean
    readonly skipEmptyLines?: boolean | string
    readonly preview?: number
  }
  readonly expected: { readonly data: readonly unknown[] }
}

/** What ends a record to us where an option says what ends a line: of CRLF the LF. */
const lineBreakOf = (newline: string | undefined): '\n' | '\r' | undefined =>
  newline === undefined ? undefined : newline === '\r' ? '\r' : '\n'

/** The records of a text, cut as the options say where they say it. */
async function readWith({ input, config }: OptionCase): Promise<string[][]> {
  const text = input.replace(/^\ufeff/, '')
  const dialect = readDialect(text)
  const separators = {
    delimiter: config?.delimiter ?? dialect.delimiter,
    lineBreak: lineBreakOf(config?.newline) ?? dialect.lineBreak,
  }
  async function* pieces() {
    yield await Promise.resolve(text)
  }
  const records: string[][] = []
  for await (const batch of readRecords(pieces(), separators, 1)) records.push(...batch.rows)
  return records
}

/** Records as the options ask for them. */
function shape(records: string[][], { input, config, expected }: OptionCase): [unknown[], unknown[]] {
  const want = [...expected.data]
  // to us the end of the last line does not begin a further record
  if (/[\r\n]$/.test(input) && config?.skipEmptyLines !== true && config?.preview === undefined) want.pop()
  const isFull = (row: string[]) => row.length > 1 || row[0] !== ''
  const kept = config?.skipEmptyLines === true ? records.filter(isFull) : records
  const [header = []] = kept
  const got: unknown[] = config?.header
    ? kept.slice(1).map((row) => Object.fromEntries(header.map((key, at) => [key, row[at]])))
    : kept
  return [config?.preview ? got.slice(0, config.preview) : got, want]
}

describe.skipIf(isForeignDataAbsent)("other people's suites", () => {
  it('papaparse: cases whose options we have come out the same, but for the deviations listed', async () => {
    const cases = JSON.parse(readFileSync(suite('papaparse', 'cases.json'), 'utf8')) as Record<
      string,
      readonly OptionCase[]
    >
    const deviations: string[] = []
    let same = 0
    let left = 0
    for (const one of [...cases['CORE_PARSER_TESTS']!, ...cases['PARSE_TESTS']!]) {
      const options = Object.keys(one.config ?? {})
      if (options.length === 0) continue
      const isForeign = options.some((option) => papaparseForeignOptions.includes(option))
      if (isForeign || one.config?.delimiter === '__function__') {
        left++
        continue
      }
      const [got, want] = shape(await readWith(one), one)
      if (JSON.stringify(got) === JSON.stringify(want)) same++
      else deviations.push(one.description)
    }
    expect(deviations.sort()).toEqual(Object.keys(papaparseOptionDeviations).sort())
    expect({ same, left }).toEqual({ same: 33, left: 48 })
  })

  it.each(folders)('%s: of each file exactly its defects are named', async (folder) => {
    const files = await readDataFolder(suite(folder), createDiagnosticCollector())
    const named: Record<string, string[]> = {}
    for (const file of files) {
      const { codes, isBalanced } = await readForeignTable(file)
      expect(isBalanced, file.name).toBe(true)
      const different = [...new Set<string>(codes)].sort()
      if (different.length > 0) named[`${folder}/${file.name}`] = different
    }
    const expected = Object.entries(defects).filter(([file]) => file.startsWith(`${folder}/`))
    expect(named).toEqual(Object.fromEntries(expected))
  })

  it('files named after a defect that is none to us are read without a word', async () => {
    for (const file of Object.keys(noDefects)) {
      expect(defects[file]).toBeUndefined()
      expect((await readForeignTable(sourceFile(file, suite(file)))).codes).toEqual([])
    }
  })

  it.each([
    ['a byte order mark', 'csvkit/test_utf8.csv', 'csvkit/test_utf8_bom.csv'],
    ['a byte order mark', 'frictionless/table.csv', 'frictionless/bom.csv'],
    ['the delimiter', 'frictionless/table.csv', 'frictionless/table-delimiter.csv'],
    ['the delimiter', 'frictionless/table.csv', 'frictionless/delimiter.csv'],
    ['the delimiter', 'frictionless/issue-1009-comma.csv', 'frictionless/issue-1009-semicolon.csv'],
    ['the newline', 'csv-spectrum/csvs/simple.csv', 'csv-spectrum/csvs/simple_crlf.csv'],
    ['the newline', 'csv-test-data/csv/simple-lf.csv', 'csv-test-data/csv/simple-crlf.csv'],
  ])('%s changes nothing: %s and %s give the same records', async (_, one, other) => {
    const [first, second] = [
      await readForeignTable(sourceFile(one, suite(one))),
      await readForeignTable(sourceFile(other, suite(other))),
    ]
    expect(second.rows.length).toBeGreaterThan(0)
    expect([second.header, second.rows]).toEqual([first.header, first.rows])
  })

  it.each(folders)(
    '%s: given as a review, no file breaks it and every row is accounted for',
    async (folder) => {
      const collector = createDiagnosticCollector()
      const files = await readDataFolder(suite(folder), collector)
      const { files: read } = await ingest({
        files,
        presets: shippedPresets,
        settings: shippedSettings,
        collector,
      })
      expect(read).toHaveLength(files.length)
      const spoken = new Set(collector.kept.map(({ file }) => file))
      for (const { file, rows, kept, skipped, rejected, tables, reasons } of read) {
        expect({ file, rows }).toEqual({ file, rows: kept + skipped + rejected })
        // what is not used is never passed over in silence
        if (tables.length === 0 && !('lookup-file' in reasons)) expect(spoken).toContain(file)
      }
    },
  )
})
