import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countFolder } from '../../scripts/facts/count-folder.ts'
import { tripStart } from '../../scripts/input-flags.ts'
import { alone, ingestFolder, measureDataset, TOOL } from '../../src/pipeline.ts'
import type { Review } from '../../src/metrics/review.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { presentEvidence } from '../../src/report/present-evidence.ts'
import { presentReportJson } from '../../src/report/report-json.ts'

const accounts = `account_id,name,tier,parent_id
A1,Alpha,S,
A2,Beta,A,A1
A3,Gamma,B,
`
const contacts = `contact_id,account_id,name,department,level,decision_role,influence,support,intimacy,rated_on
P1,A1,"Ann ""the"" Boss",Board,executive,A,5,2,3,2026-06-01
P2,A1,Ben,IT,manager,D,4,1,2,2026-06-01
P3,A2,Cid,IT,director,A,3,0,1,2026-06-01
P4,A3,Dee,Finance,staff,U,2,1,1,2026-06-01
`
const staff = `staff_id,name,role,level,left_on
S1,Eve,AR,manager,
S2,Fay,AR,executive,
S3,Gil,SR,manager,2026-07-15
`
const header =
  'activity_id,date,account_id,contact_ids,staff_ids,kind,status,direction,evidence,evidence_contact,outcome,site,count'
const days = [
  '2026-03-30',
  '2026-05-04',
  '2026-06-30',
  '2026-07-01',
  '2026-07-14',
  '2026-07-16',
  '2026-08-10',
  '2026-09-29',
]
const kinds = ['visit', 'email', 'call', 'workshop', 'email', 'dinner', 'meeting']
const people = ['P1', 'P1;P2', 'P3', 'P1;P3', '"P4"', 'P9', '']
const teams = ['S1', 'S1;S2', 'S3', '"S1;S3"', '']

/** Records of every sort: quoted, undated, planned, of people nobody knows, of people of two accounts, of somebody who left. */
function writeLog(): string {
  const rows = Array.from({ length: 180 }, (_, at) =>
    [
      `ACT-${String(at).padStart(14, '0')}`,
      at % 31 === 0 ? '' : at % 37 === 0 ? '2026-10-05' : days[at % days.length],
      at % 29 === 0 ? 'A8' : ['A1', 'A2', 'A3'][at % 3],
      people[at % people.length],
      teams[at % teams.length],
      kinds[at % kinds.length],
      at % 23 === 0 ? 'planned' : at % 41 === 0 ? 'no idea' : 'completed',
      ['us', 'customer', ''][at % 3],
      at % 11 === 0 ? 'introduction' : '',
      at % 22 === 0 ? 'P2' : '',
      ['agreed', ' ', '"a ""quoted"",\nbroken cell"', ''][at % 4],
      ['North', '', 'Süd'][at % 3],
      at % 5 === 0 ? '2' : '',
    ].join(','),
  )
  return `${[header, ...rows].join('\n')}\n`
}

let folder: string
let data: string
let facts: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcr-facts-test-'))
  data = join(folder, 'data')
  facts = join(folder, 'facts')
  for (const one of [data, facts]) await mkdir(one)
  for (const [name, text] of Object.entries({ accounts, contacts, staff, activities: writeLog() }))
    await writeFile(join(data, `${name}.csv`), text)
  await count(data, facts)
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const startOf = async (from: string, made?: string, quarter?: string) =>
  tripStart({ data: from, quarter, settings: undefined, preset: [], encoding: undefined, facts: made })
const quiet = { say: () => {}, end: () => {} }
const count = async (from: string, into: string) =>
  countFolder({ ...(await startOf(from)), quarter: '2026-Q3' }, into, '200MB', quiet)

async function reviewOf(from: string, made?: string, quarter?: string): Promise<Review> {
  return measureDataset(await ingestFolder(await startOf(from, made, quarter)))!.review
}
const reportOf = (review: Review) => presentReportJson(review, { tool: TOOL, settingsHash: 'f'.repeat(64) })

/** A copy of the facts in which one file says something else. */
async function changed(name: string, change: (text: string) => string, of = facts): Promise<string> {
  const copy = await mkdtemp(join(folder, 'changed-'))
  await cp(of, copy, { recursive: true })
  await writeFile(join(copy, name), change(await readFile(join(copy, name), 'utf8')))
  return copy
}

describe('facts that DuckDB counted', () => {
  it('make the same review as the log itself', async () => {
    const own = reportOf(await reviewOf(data, undefined, '2026-Q3'))
    const counted = reportOf(await reviewOf(data, facts))
    const { countedBy, ...numbers } = counted
    expect({ ...numbers, diagnostics: [] }).toEqual({ ...own, diagnostics: [] })
    expect(countedBy).toEqual({
      engine: expect.stringMatching(/^DuckDB \d/) as string,
      records: 180,
      shards: 1,
      recounted: 3,
    })
  })

  it('make it without the log being there', async () => {
    const copy = await mkdtemp(join(folder, 'copy-'))
    await cp(data, copy, { recursive: true })
    await rm(join(copy, 'activities.csv'))
    expect(reportOf(await reviewOf(copy, facts))).toEqual(reportOf(await reviewOf(data, facts)))
  })

  it('are said to be counted on every page, and bring no single record', async () => {
    const review = await reviewOf(data, facts)
    const marks = { sample: false, lenient: false }
    for (const page of presentEdition(review, marks, alone.history))
      expect(JSON.stringify('frame' in page ? page.frame.footer : page)).toContain('DuckDB')
    const rows = [...presentEvidence(review)].map(({ content }) => JSON.stringify(content.rows)).join('')
    expect(rows).toContain('contacts.csv')
    expect(rows).not.toContain('activities.csv')
  })

  it.each([
    ['that were cut', 'facts.tsv', (text: string) => text.slice(0, -40), 'was cut or changed'],
    [
      'whose cells are others',
      'cells.csv',
      (text: string) => text.replace('visit', 'call'),
      'cells.csv is not the file',
    ],
    [
      'that do not add up',
      'manifest.json',
      (text: string) => text.replace('"raw": 180', '"raw": 181'),
      '181 raw records are not 180 kept',
    ],
    [
      'whose shards do not add up',
      'manifest.json',
      (text: string) => text.replace('"records": 180', '"records": 179'),
      "the shards' 179 records are not 180",
    ],
    [
      'counted by other code',
      'manifest.json',
      (text: string) => text.replace(/"codeHash": "../, '"codeHash": "00'),
      'another version of this tool counted them',
    ],
    ['without a manifest', 'manifest.json', () => '', 'holds no finished facts'],
  ])('are refused %s', async (_, name, change, words) => {
    await expect(reviewOf(data, await changed(name, change))).rejects.toThrow(words)
  })

  it('are refused for another quarter, a log that changed, rules that changed and names that came', async () => {
    await expect(reviewOf(data, facts, '2026-Q2')).rejects.toThrow('they are of 2026-Q3, not of 2026-Q2')
    const more = await changed('activities.csv', (text) => text.replace('visit', 'call'), data)
    await expect(reviewOf(more, facts)).rejects.toThrow('activities.csv has changed since')
    const named = await changed('contacts.csv', (text) => `${text}P0,A1,New,,,,,,,\n`, data)
    await expect(reviewOf(named, facts)).rejects.toThrow('come or gone since')
    const settings = await changed('staff.csv', (text) => text, data)
    await writeFile(join(settings, 'settings.json'), '{"outcomeFillShare": 0.9}')
    await expect(reviewOf(settings, facts)).rejects.toThrow('settings or presets')
  })
})

describe('a log that names no accounts', () => {
  it('has all records of some accounts counted again too', async () => {
    const other = await changed(
      'activities.csv',
      (text) => text.replace('account_id', 'note').replace('contact_ids', 'contact_id'),
      data,
    )
    const { recounted } = await count(other, await mkdtemp(join(folder, 'facts-')))
    expect(recounted).toEqual(['A1', 'A2', 'A3'])
  })
})

describe('a log an engine would read otherwise', () => {
  it.each([
    [
      'a record too wide',
      (text: string) => `${text}T999,2026-08-10,A1,P1,S1,visit,completed,us,,,x,,,,too,many\n`,
      'is not cut alike',
    ],
    [
      'an id that stands twice',
      (text: string) => `${text}ACT-00000000000001\t,2026-08-10,A1,P1,S1,visit,completed,us,,,x,,\n`,
      'bear an id that another bears',
    ],
    ['titles above the header', (text: string) => `Export\n\n${text}`, 'no activity log'],
  ])('is left to our own reader: %s', async (_, change, words) => {
    const other = await changed('activities.csv', change, data)
    await expect(count(other, await mkdtemp(join(folder, 'facts-')))).rejects.toThrow(words)
  })

  it('is left to our own reader: one in another encoding', async () => {
    const other = await mkdtemp(join(folder, 'encoded-'))
    await cp(data, other, { recursive: true })
    await writeFile(join(other, 'activities.csv'), Buffer.from(`\uFEFF${writeLog()}`, 'utf16le'))
    await expect(count(other, await mkdtemp(join(folder, 'facts-')))).rejects.toThrow('written in utf-16le')
  })
})
