import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ReportJson, reportJsonSchema } from '../model/report-json.ts'
import type { EarlierEdition, KnownPaths } from '../report/earlier-edition.ts'
import type { EditionList } from './edition-list.ts'
import { hashFile } from './hash.ts'
import { readManifest } from './manifest.ts'

/** `report.json` of a published edition; null where it is gone or no longer says what it must. */
export async function readPublishedReport(site: string, quarter: string): Promise<ReportJson | null> {
  try {
    return reportJsonSchema.parse(JSON.parse(await readFile(join(site, quarter, 'report.json'), 'utf8')))
  } catch {
    return null
  }
}

/** The reports of a site's editions by quarter, oldest first. */
export async function readPublishedReports(
  site: string,
  editions: EditionList['editions'],
): Promise<ReadonlyMap<string, ReportJson>> {
  const reports = new Map<string, ReportJson>()
  for (const quarter of editions.map((one) => one.quarter).sort()) {
    const report = await readPublishedReport(site, quarter)
    if (report !== null) reports.set(quarter, report)
  }
  return reports
}

/** The newest of these quarters before this one. */
export function findEarlierQuarter(quarters: Iterable<string>, quarter: string): string | null {
  return (
    [...quarters]
      .filter((one) => one < quarter)
      .sort()
      .at(-1) ?? null
  )
}

/** The newest edition before a quarter, for links back, and the hash of its manifest; null where there is none. */
export async function readEarlierEdition(
  site: string,
  quarters: Iterable<string>,
  quarter: string,
): Promise<(EarlierEdition & { readonly manifest: string }) | null> {
  const earlier = findEarlierQuarter(quarters, quarter)
  if (earlier === null) return null
  const manifest = await readManifest(join(site, earlier))
  if (manifest === null) return null
  const pages = manifest.files.flatMap(({ path }) => /^zh\/(.*)\.html$/.exec(path)?.[1] ?? [])
  return {
    quarter: earlier,
    pages: new Set(pages),
    manifest: await hashFile(join(site, earlier, 'manifest.json')),
  }
}

// a report lies in a folder others may write to: what it says of places is taken only in the form we give them
const PLACE = /^((?:accounts|organizations|units)\/[a-z0-9]+(?:-[a-z0-9]+)*)\.html$/

/** Where these editions have their pages; of two that disagree, the later one in the list is right. */
export function listKnownPaths(reports: Iterable<ReportJson>): KnownPaths {
  const known = {
    accounts: new Map<string, string>(),
    organizations: new Map<string, string>(),
    units: new Map<string, string>(),
  }
  for (const report of reports)
    for (const kind of ['accounts', 'organizations', 'units'] as const)
      for (const { id, path } of report[kind]) {
        const place = PLACE.exec(path)?.[1]
        if (place?.startsWith(`${kind}/`)) known[kind].set(id, place)
      }
  return known
}
