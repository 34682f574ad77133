import { describe, expect, inject, it } from 'vitest'
import { topicPages } from '../../src/report/topic-pages.ts'
import { listFiles, readJson, readReport } from './read-site.ts'

const site = inject('sampleSite')
const files = listFiles(site)
const report = readReport(site)
const below = (folder: string) =>
  files.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1))

it('the site is a front page, the list of editions and one edition', () => {
  expect(files.filter((path) => !path.startsWith('2026-Q3/'))).toEqual(['editions.json', 'index.html'])
})

describe.each(['zh', 'en'])('the pages in %s', (language) => {
  const pages = below(`2026-Q3/${language}`)
  it.each(['accounts', 'organizations', 'units'] as const)(
    'of %s are an index and one page each, in a folder that holds nothing else',
    (kind) => {
      const own = pages.filter((path) => path.startsWith(`${kind}/`))
      expect(own).toEqual([`${kind}/index.html`, ...report[kind].map(({ path }) => path)].sort())
    },
  )

  it('beside them are those of the whole review', () => {
    const rest = pages.filter((path) => !/^(accounts|organizations|units)\//.test(path))
    const topics = topicPages.map(({ kind }) => `${kind}.html`)
    expect(rest).toEqual(['index.html', 'method.html', 'trust.html', ...topics].sort())
  })
})

it('an edition holds, beside pages, its data, style sheet, script and index of names', () => {
  const rest = below('2026-Q3').filter((path) => !/^(zh|en|evidence)\//.test(path))
  expect(rest).toEqual([
    'assets/comforts.js',
    'assets/report.css',
    'assets/search/0.js',
    'assets/search/1.js',
    'assets/search/index.js',
    'manifest.json',
    'report.json',
    'report.schema.json',
    'tables/accounts.csv',
    'tables/asks.csv',
    'tables/claims.csv',
    'tables/contacts.csv',
    'tables/departments.csv',
    'tables/movement.csv',
    'tables/next-quarter.csv',
    'tables/opportunities.csv',
    'tables/people.csv',
    'tables/promises.csv',
    'tables/tiers.csv',
  ])
})

it('every account has one file of the rows behind it, named as its page', () => {
  const slugs = report.accounts.map(({ path }) => path.replace(/^accounts\/(.*)\.html$/, '$1.json'))
  expect(below('2026-Q3/evidence')).toEqual(slugs.sort())
})

it('a slug is a readable stem or none, and ten digits', () => {
  for (const { path } of [...report.accounts, ...report.organizations, ...report.units])
    expect(path).toMatch(/^(accounts|organizations|units)\/([a-z0-9]+(-[a-z0-9]+)*-)?[0-9a-f]{10}\.html$/)
})

it('the sample has the accounts, groups and units it is said to have', () => {
  expect([report.accounts.length, report.organizations.length, report.units.length]).toEqual([48, 12, 4])
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown
  expect(readJson(site, 'editions.json')).toEqual({
    schemaVersion: 1,
    tool: 'mcr-atlas',
    audience: 'team',
    front: hash,
    editions: [
      {
        quarter: '2026-Q3',
        asOf: '2026-09-30',
        accounts: 48,
        sample: true,
        lenient: false,
        manifest: hash,
      },
    ],
  })
})
