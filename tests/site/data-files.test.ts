import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { REPORT_VERSION, reportJsonSchema } from '../../src/model/report-json.ts'
import { listFiles, readJson, readReport } from './read-site.ts'

const site = inject('sampleSite')
const edition = join(site, '2026-Q3')
const sample = join(import.meta.dirname, '../../data/sample')
const read = (path: string) => readFileSync(join(edition, path), 'utf8')
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const report = readReport(site)

describe('report.json', () => {
  const shipped = z.fromJSONSchema(
    readJson(site, '2026-Q3/report.schema.json') as z.core.JSONSchema.JSONSchema,
  )

  it('holds to the schema that lies beside it', () => {
    expect(shipped.safeParse(JSON.parse(read('report.json'))).error).toBeUndefined()
    expect(report.schemaVersion).toBe(REPORT_VERSION)
  })

  it.each([
    [
      'a score above 100',
      (wrong: typeof report) => Object.assign(wrong.accounts[0]!.scores.key, { value: 101 }),
    ],
    ['a field nobody knows', (wrong: typeof report) => Object.assign(wrong, { secret: 1 })],
    [
      'a metric that is neither known nor unknown',
      (wrong: typeof report) => (wrong.accounts[0]!.metrics['eyes'] = {} as never),
    ],
  ])('would not with %s', (_, spoil) => {
    const wrong = structuredClone(report)
    spoil(wrong)
    expect(shipped.safeParse(wrong).success).toBe(false)
    expect(reportJsonSchema.safeParse(wrong).success).toBe(false)
  })

  it('has its keys sorted and its lists in the order of ids', () => {
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
    for (const list of [report.accounts, report.organizations, report.units])
      expect(ids(list)).toEqual(ids(list).toSorted())
    const unsorted: string[] = []
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      // a parser moves keys that look like numbers to the front, whatever the file says
      const keys = Object.keys(value).filter((key) => !/^\d+$/.test(key))
      if (!Array.isArray(value) && keys.join() !== keys.toSorted().join()) unsorted.push(path)
      for (const key of Object.keys(value)) walk((value as Record<string, unknown>)[key], `${path}.${key}`)
    }
    walk(JSON.parse(read('report.json')), '')
    expect(unsorted).toEqual([])
  })

  it('balances every file: rows = kept + skipped + rejected, and rows as counted without us', () => {
    expect(report.inputs.map(({ file }) => file)).toEqual(listFiles(sample))
    for (const { file, rows, kept, skipped, rejected } of report.inputs) {
      const { data } = Papa.parse(readFileSync(join(sample, file), 'utf8'), { delimiter: ',', newline: '\n' })
      expect({ file, rows: kept + skipped + rejected }).toEqual({ file, rows })
      expect({ file, rows }).toEqual({ file, rows: data.length - 2 })
    }
  })

  it('gives every account a page and each group, unit and the portfolio accounts that exist', () => {
    const ids = new Set(report.accounts.map(({ id }) => id))
    const groups = [report.portfolio, ...report.organizations, ...report.units]
    for (const { path } of [...report.accounts, ...groups])
      for (const language of ['zh', 'en']) expect(() => read(`${language}/${path}`)).not.toThrow()
    for (const group of groups) {
      expect(group.accounts.filter((id) => !ids.has(id))).toEqual([])
      expect(group.counts.accounts).toBe(group.accounts.length)
    }
    for (const organization of report.organizations)
      expect(organization.accounts.length).toBeGreaterThanOrEqual(2)
  })
})

describe('the rows behind an account', () => {
  const evidence = listFiles(join(edition, 'evidence')).map(
    (file) =>
      JSON.parse(read(`evidence/${file}`)) as {
        account: string
        rows: Record<string, Record<string, number[]>>
      },
  )
  const lines = new Map(report.inputs.map(({ file, rows }) => [file, rows + 1]))

  it('are of that account, and stand in files that were read', () => {
    expect(evidence.map(({ account }) => account).toSorted()).toEqual(report.accounts.map(({ id }) => id))
    const nowhere = evidence.flatMap(({ account, rows }) =>
      Object.entries(rows).flatMap(([metric, files]) =>
        Object.entries(files).flatMap(([file, numbers]) =>
          numbers.every((line) => line >= 2 && line <= (lines.get(file) ?? 0))
            ? []
            : [`${account} ${metric} ${file}`],
        ),
      ),
    )
    expect(nowhere).toEqual([])
  })

  it('are given for what was measured or raised, and for nothing else', () => {
    const contacts = evidence.filter(({ rows }) => rows['contact-change'] !== undefined)
    expect(contacts.length).toBeGreaterThan(40)
    const unknown = evidence.flatMap(({ account, rows }) => {
      const { metrics, flags } = report.accounts.find(({ id }) => id === account)!
      const raised = flags.map(({ id }) => `flag-${id}`)
      return Object.keys(rows).filter((name) => !('value' in (metrics[name] ?? {})) && !raised.includes(name))
    })
    expect(unknown).toEqual([])
  })

  it('name the account in the lines they point at', () => {
    const activities = readFileSync(join(sample, 'activities.csv'), 'utf8').split('\n')
    for (const { account, rows } of evidence)
      for (const line of rows['contact-change']?.['activities.csv'] ?? [])
        expect(activities[line - 1], `${account} line ${line}`).toContain(account)
  })
})

describe.each(listFiles(join(edition, 'tables')))('tables/%s', (name) => {
  const text = read(`tables/${name}`)
  const { data } = Papa.parse<string[]>(text.slice(1).replace(/\r\n$/, ''), {
    delimiter: ',',
    newline: '\r\n',
  })

  it('opens in a spreadsheet: byte order mark, one width, headers of their own, no formula', () => {
    expect(text[0]).toBe('\uFEFF')
    expect(data.length).toBeGreaterThan(1)
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([data[0]!.length]))
    expect(data[0]!.filter((head, at, all) => all.indexOf(head) !== at)).toEqual([])
    const formulas = data.flat().filter((cell) => /^\s*[=+\-@|%]/.test(cell) && Number.isNaN(Number(cell)))
    expect(formulas).toEqual([])
  })
})

it('the table of accounts says what report.json says', () => {
  const { data } = Papa.parse<Record<string, string>>(read('tables/accounts.csv').slice(1), {
    header: true,
    skipEmptyLines: true,
  })
  expect(
    data.map((row) => ({ id: row['account_id'], page: row['page'], band: row['band'], eyes: row['eyes'] })),
  ).toEqual(
    report.accounts.map(({ id, path, band, metrics }) => {
      const eyes = metrics['eyes']!
      return { id, page: path, band: band ?? '', eyes: 'value' in eyes ? String(eyes.value) : '' }
    }),
  )
})

it('the manifest hashes every input and every file of the edition, and nothing else', () => {
  const manifest = JSON.parse(read('manifest.json')) as {
    inputs: { file: string; sha256: string }[]
    files: { path: string; sha256: string }[]
    settingsHash: string
  }
  expect(manifest.inputs).toEqual(
    listFiles(sample).map((file) => ({ file, sha256: sha256(join(sample, file)) })),
  )
  expect(manifest.files).toEqual(
    listFiles(edition)
      .filter((path) => path !== 'manifest.json')
      .map((path) => ({ path, sha256: sha256(join(edition, path)) })),
  )
  expect(manifest.settingsHash).toBe(report.settingsHash)
  expect(report.inputs.map(({ file, sha256 }) => ({ file, sha256 }))).toEqual(manifest.inputs)
})
