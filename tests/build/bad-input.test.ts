import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goodFiles, type Outcome, runCommand, writeFolder } from './run-command.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const folders: string[] = []
const dataFolder = (files: Files) => {
  const folder = writeFolder(files)
  folders.push(folder)
  return folder
}
const out = join(mkdtempSync(join(tmpdir(), 'mcr-atlas-out-')), 'site')
folders.push(dirname(out))
const build = (files: Files, ...more: string[]) =>
  runCommand('build', ['--data', dataFolder(files), '--out', out, ...more])

/** Every file of the last good site, by its bytes. */
function bytesOfSite(): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'base64')]),
  )
}

let good: ReadonlyMap<string, string>
beforeAll(() => {
  expect(build(goodFiles)).toMatchObject({ code: 0 })
  good = bytesOfSite()
  expect(good.size).toBeGreaterThan(10)
}, 60_000)
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Said in words, never as a crash, and nothing of ours touched: the earlier site whole, nothing left beside it. */
function expectRefused({ stdout, stderr }: Outcome): void {
  expect(stderr).not.toMatch(/^ {4}at |node:internal|Error:/m)
  expect(stdout).toBe('')
  expect(readdirSync(dirname(out))).toEqual(['site'])
  const now = bytesOfSite()
  expect([...now.keys()]).toEqual([...good.keys()])
  for (const [path, bytes] of good) expect(now.get(path) === bytes, path).toBe(true)
}

const chinese = Buffer.from(`${goodFiles['accounts.csv']}A3,南码头有限公司`)
const packed = gzipSync(Buffer.from(goodFiles['activities.csv']))
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64')
const workbook = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(300, 7)])
/** Names of contacts in windows-1252. */
const western = Buffer.from(
  'contact_id,account_id,name\nP1,A1,J\xfcrgen M\xfcller\nP2,A2,Ren\xe9e\n',
  'latin1',
)

const english = { 'settings.json': '{"language":"en"}' }

describe('a build that cannot be trusted says why and ends with 1:', () => {
  it.each<[string, Files, RegExp]>([
    ['a picture', { 'contacts.csv': png }, /contacts\.csv .*PNG/],
    ['a workbook', { 'contacts.csv': workbook }, /contacts\.csv .*\.xlsx[\s\S]*CSV UTF-8/],
    [
      'an encoding nobody can prove',
      { 'contacts.csv': western },
      /contacts\.csv:2 [\s\S]*--encoding[\s\S]*windows-1252/,
    ],
    ['a file cut inside a character', { 'accounts.csv': chinese.subarray(0, -1) }, /accounts\.csv(:4)? /],
    [
      'a compressed file cut short',
      { 'activities.csv.gz': packed.subarray(0, -20), 'activities.csv': '' },
      /activities\.csv\.gz /,
    ],
    [
      'a quote that never closes',
      { 'contacts.csv': `${goodFiles['contacts.csv']}P3,A1,"Open,D,5,1\nP4,A1,Dora,E,1,1\n` },
      /contacts\.csv:4 [\s\S]*5/,
    ],
    [
      'one id for two accounts',
      { 'accounts.csv': `${goodFiles['accounts.csv']}A1,Another Ltd,B\n` },
      /accounts\.csv:[24] .*A1/,
    ],
    [
      'dates that may be day or month first',
      { 'activities.csv': 'date,account_id\n03/04/2026,A1\n05/06/2026,A2\n' },
      /activities\.csv \[date\] .*03\/04\/2026[\s\S]*dateOrder/,
    ],
    [
      'no date at all',
      { 'activities.csv': 'activity_id,account_id,kind\nT1,A1,visit\n' },
      /activities\.csv .*date[\s\S]*/,
    ],
    ['a log of headers only', { 'activities.csv': 'date,account_id\n' }, /--quarter/],
    [
      'a setting nobody knows',
      { 'settings.json': '{"language":"en","langage":"zh"}' },
      /settings\.json \[langage\] [\s\S]*language/,
    ],
    ['settings that are no JSON', { 'settings.json': '{' }, /settings\.json .*JSON/],
    ['a preset that is no JSON', { 'presets/ours.json': 'name: ours' }, /ours\.json .*JSON/],
  ])('%s', (_, files, message) => {
    const outcome = build({ ...goodFiles, ...english, ...files })
    expect(outcome).toMatchObject({ code: 1 })
    expect(outcome.stderr).toMatch(message)
    expect(outcome.stderr).toMatch(/^error /m)
    expectRefused(outcome)
  })

  it('no CSV at all', () => {
    const outcome = build({ 'readme.txt': 'nothing here' })
    expect(outcome).toMatchObject({ code: 1 })
    expect(outcome.stderr).toContain('CSV')
    expectRefused(outcome)
  })

  it('rows, but no account in them', () => {
    const outcome = build({ ...english, 'staff.csv': 'staff_id,name\nS1,Eve Dean\n' })
    expect(outcome).toMatchObject({ code: 1 })
    expect(outcome.stderr).toMatch(/^error There is no account/m)
    expectRefused(outcome)
  })

  it('a preset nobody knows, with those there are', () => {
    const outcome = build({ ...goodFiles, ...english }, '--preset', 'salesfroce')
    expect(outcome).toMatchObject({ code: 1 })
    expect(outcome.stderr).toMatch(/salesfroce[\s\S]*chinese[\s\S]*generic/)
    expectRefused(outcome)
  })

  it('settings that are not where they were said to be', () => {
    const outcome = build({ ...goodFiles, ...english }, '--settings', join(tmpdir(), 'no-such-settings.json'))
    expect(outcome).toMatchObject({ code: 1 })
    expect(outcome.stderr).toContain('no-such-settings.json')
    expectRefused(outcome)
  })

  it('a cell of 50 MB, within seconds and named by its line', () => {
    const cell = Buffer.alloc(50 * 2 ** 20, 'x')
    const outcome = build({
      ...goodFiles,
      ...english,
      'contacts.csv': Buffer.concat([
        Buffer.from(`${goodFiles['contacts.csv']}P3,A1,"`),
        cell,
        Buffer.from('",D,5,1\n'),
      ]),
    })
    expect(outcome).toMatchObject({ code: 1 })
    expect(outcome.stderr).toMatch(/contacts\.csv:4 /)
    expect(outcome.stderr.length).toBeLessThan(10_000)
    expectRefused(outcome)
  })
})

describe('what leaves a usable review is said row by row, and the review is built:', () => {
  const check = (files: Files) =>
    runCommand('check-data', ['--json', '--data', dataFolder({ ...goodFiles, ...files })])
  interface Document {
    diagnostics: { code: string; severity: string; file: string | null; line: number | null }[]
    inputs: { file: string; rows: number; kept: number; skipped: number; rejected: number }[]
  }

  it.each<[string, Files, { code: string; severity: string; file: string; line: number | null }]>([
    [
      'an empty file',
      { 'contacts.csv': '' },
      { code: 'file-empty', severity: 'warning', file: 'contacts.csv', line: null },
    ],
    [
      'a file of headers only',
      { 'contacts.csv': 'contact_id,account_id,name\n' },
      { code: 'file-without-rows', severity: 'warning', file: 'contacts.csv', line: null },
    ],
    [
      'a table without a column it needs',
      { 'contacts.csv': 'contact_id,account_id\nP1,A1\n' },
      { code: 'column-missing', severity: 'warning', file: 'contacts.csv', line: null },
    ],
    [
      'a last line cut short',
      { 'contacts.csv': goodFiles['contacts.csv'].slice(0, -5) },
      { code: 'row-too-short', severity: 'warning', file: 'contacts.csv', line: 3 },
    ],
    [
      'a row with more cells than headers',
      { 'contacts.csv': `${goodFiles['contacts.csv']}P3,A1,Dora,E,3,1,oops\n` },
      { code: 'row-too-long', severity: 'warning', file: 'contacts.csv', line: 4 },
    ],
  ])('%s', (_, files, expected) => {
    const { code, stdout, stderr } = check(files)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { diagnostics, inputs } = JSON.parse(stdout) as Document
    expect(diagnostics).toContainEqual(expect.objectContaining(expected))
    for (const { file, rows, kept, skipped, rejected } of inputs)
      expect({ file, rows }).toEqual({ file, rows: kept + skipped + rejected })
  })
})

it('--lenient builds in spite of errors and marks every page', () => {
  const files = { ...goodFiles, 'accounts.csv': `${goodFiles['accounts.csv']}A1,Another Ltd,B\n` }
  const elsewhere = join(dataFolder({}), 'site')
  const outcome = runCommand('build', ['--data', dataFolder(files), '--out', elsewhere, '--lenient'])
  expect(outcome).toMatchObject({ code: 0 })
  const pages = readdirSync(elsewhere, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  )
  expect(pages.length).toBeGreaterThan(10)
  for (const path of pages) {
    const banner = /<p class="banner">([^<]*)</.exec(readFileSync(join(elsewhere, path), 'utf8'))?.[1]
    expect(banner, path).toMatch(/数据有错误仍继续生成|Built in spite of errors/)
  }
  expect(readdirSync(dirname(elsewhere))).toEqual(['site'])
}, 60_000)
