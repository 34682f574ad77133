import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type ReportJson, reportJsonSchema } from '../../src/model/report-json.ts'
import { topicPages } from '../../src/report/topic-pages.ts'

export interface SitePage {
  /** Relative to the site, with `/`. */
  readonly path: string
  readonly html: string
}

/** Every file of a folder, relative with `/`, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

export function readPages(site: string): SitePage[] {
  return listFiles(site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(join(site, path), 'utf8') }))
}

/** `report.json` of an edition, held to the schema it is written by. */
export function readReport(site: string, quarter = '2026-Q3'): ReportJson {
  return reportJsonSchema.parse(readJson(site, `${quarter}/report.json`))
}

export function readJson(site: string, path: string): unknown {
  return JSON.parse(readFileSync(join(site, path), 'utf8'))
}

/** One page of each kind and where it lies, in one language; the account is a strategic one with everything. */
export function pagesByKind(report: ReportJson, language: 'zh' | 'en'): ReadonlyMap<string, string> {
  const below = (path: string) => `${report.quarter}/${language}/${path}`
  const strategic = report.accounts.find(({ tier }) => tier === 'S')
  const unseen = report.accounts.find(({ metrics }) => {
    const contacts = metrics['contact-change']
    return contacts !== undefined && 'value' in contacts && contacts.value === 0
  })
  return new Map([
    ['front', 'index.html'],
    ['overview', below('index.html')],
    ['trust', below('trust.html')],
    ['accounts', below('accounts/index.html')],
    ['account', below(strategic!.path)],
    ['account without contact', below(unseen!.path)],
    ['organizations', below('organizations/index.html')],
    ['organization', below(report.organizations[0]!.path)],
    ['units', below('units/index.html')],
    ['unit', below(report.units[0]!.path)],
    // the sample feeds every topic page
    ...topicPages.map(({ kind }) => [kind, below(`${kind}.html`)] as const),
    ['method', below('method.html')],
  ])
}
