import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isKnown } from '../../src/model/measurement.ts'
import type { AccountReview } from '../../src/metrics/review.ts'
import { ingestFolder, measureDataset } from '../../src/pipeline.ts'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'docs/worked-example.md'), 'utf8')

/** The files of the page, by name. */
const files = [...text.matchAll(/^`([\w.]+\.csv)`\n\n```csv\n([\s\S]*?)```$/gm)].map(
  ([, name, content]) => [name!, content!] as const,
)
/** Every number the page states: `name` = value, maybe over a line's end. */
const stated = [...text.matchAll(/`([a-z-]+)`\s+= ([a-z]+|[\d./]*\d)/g)].map(
  ([, name, value]) => [name!, value!] as const,
)

const folder = mkdtempSync(join(tmpdir(), 'worked-example-'))
let account: AccountReview
const codes: string[] = []

beforeAll(async () => {
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
  const ingested = await ingestFolder({
    dataFolder: folder,
    shippedSettings: join(root, 'data/settings.json'),
    shippedPresets: join(root, 'data/presets'),
    settingsFiles: [],
    presets: [],
    encoding: undefined,
    quarter: '2026-Q3',
  })
  codes.push(
    ...ingested.collector.kept.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  )
  account = measureDataset(ingested)!.review.accounts[0]!
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What the program finds under a name, printed as the page prints it: counts as they are, numbers with three digits. */
function find(name: string): string {
  const { now } = account
  if (name === 'band') return String(now.band)
  const score =
    name === 'mcr' ? now.mcr : name === 'key' || name === 'general' ? now.layers[name].score : null
  if (score !== null) return 'value' in score ? print(score.value) : 'unknown'
  const measured = now.metrics[name]
  if (measured === undefined || !isKnown(measured)) return 'unknown'
  const { value, of } = measured
  if (typeof value === 'string') return value
  return name === 'contact-frequency' || name === 'executive-meetings' || of === undefined
    ? print(value)
    : `${value}/${of}`
}
const print = (value: number): string => String(Math.round(value * 1000) / 1000)

it('the page holds the whole input and states numbers of every layer', () => {
  expect(files.map(([name]) => name)).toEqual([
    'accounts.csv',
    'contacts.csv',
    'staff.csv',
    'departments.csv',
    'activities.csv',
  ])
  expect(stated.map(([name]) => name)).toEqual(
    expect.arrayContaining(['support-index', 'eyes', 'decision-outlook', 'key', 'general', 'mcr', 'band']),
  )
  expect(codes).toEqual([])
})

it.each(stated)('%s is %s, by hand and by the program', (name, value) => {
  expect(find(name)).toBe(value)
})

it('the other numbers of the page are those of the program, too', () => {
  const { metrics, layers } = account.now
  const support = metrics['support-index']!
  expect(isKnown(support) && print(Number(support.claimed))).toBe('50.543')
  const parts = [...layers.key.subScores, ...layers.general.subScores]
  const scores = Object.fromEntries(parts.map(({ metric, score }) => [metric, score]))
  expect(print(scores['threads']!)).toBe('66.667')
  expect(scores).toMatchObject({
    eyes: 50,
    'role-slots': 100,
    'key-contact': 50,
    'department-coverage': 100,
    'contact-frequency': 90,
    'executive-meetings': 100,
    'case-response': null,
    'site-coverage': null,
  })
  expect(layers.general.score).toMatchObject({ completeness: 0.8 })
  expect(account.slice.people.map(({ weight, inCircle, credible }) => [weight, inCircle, credible])).toEqual([
    [25, true, 2],
    [9, true, 0],
    [12, true, -1],
    [2, false, null],
  ])
})
