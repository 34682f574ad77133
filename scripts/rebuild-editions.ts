import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { formatQuarter } from '../src/model/quarter.ts'
import {
  hideSettings,
  ingestFolder,
  measureDataset,
  type Measured,
  reviewFor,
  type TripStart,
} from '../src/pipeline.ts'
import { hashValue } from '../src/store/hash.ts'
import { type Manifest, readManifest } from '../src/store/manifest.ts'
import { compareEditions, type Difference } from '../src/store/verify-site.ts'
import { recallReaders } from './choose-readers.ts'
import { makeEdition } from './make-edition.ts'
import { inputsBefore, planEdition, type PublishedSite } from './plan-edition.ts'
import type { Progress } from './progress.ts'

/** A published edition against one made again from data. */
export interface Rebuilt {
  readonly quarter: string
  /** Why they differ, as far as their manifests show it. */
  readonly causes: readonly string[]
  /** Paths below the edition's folder. */
  readonly differences: readonly Difference[]
}

/** What editions are made again from. */
export interface RebuildFrom {
  readonly start: TripStart
  /** Ids of people who are not named. */
  readonly erased: readonly string[]
  /** The file with the key of a coded edition, by quarter. */
  readonly codesOf: (quarter: string) => string
}

type Inputs = readonly Manifest['inputs'][number][]

function findInputCauses(published: Inputs, found: Inputs): string[] {
  const then = new Map(published.map(({ file, sha256 }) => [file, sha256]))
  const now = new Map(found.map(({ file, sha256 }) => [file, sha256]))
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((file) => {
    if (!now.has(file)) return [`${file} is not in the data`]
    if (!then.has(file)) return [`${file} was not in the data`]
    return then.get(file) === now.get(file) ? [] : [`${file} has other bytes`]
  })
}

function findCauses(published: Manifest, again: Manifest): string[] {
  const causes = findInputCauses(published.inputs, again.inputs)
  if (published.settingsHash !== again.settingsHash) causes.push('the settings are others')
  if (published.tool !== again.tool)
    causes.push(`it was published by ${published.tool}; this is ${again.tool}`)
  const { earlier } = published
  if (earlier?.manifest !== again.earlier?.manifest)
    causes.push(
      `the edition before it${earlier === null ? '' : `, ${earlier.quarter},`} has been added, replaced or removed since`,
    )
  return causes
}

/**
 * The settings hash shows whether the quarter had been asked for or found; asked for, nothing is said of later rows
 * that look implausible, so it has to be done the way it was done.
 */
async function measureAgain(
  site: PublishedSite,
  start: TripStart,
  quarter: string,
  settingsHash: string | undefined,
): Promise<{ measured: Measured; lenient: boolean } | null> {
  const isTeam = site.audience === 'team'
  for (const asked of [undefined, quarter]) {
    const ingested = await ingestFolder({ ...start, quarter: asked })
    const { settings } = ingested
    const told = isTeam ? settings : hideSettings(settings)
    if (asked === undefined && hashValue(told) !== settingsHash) continue
    const measured = measureDataset(ingested, (one) => inputsBefore(site, one))
    if (measured === null || formatQuarter(measured.quarter) !== quarter) continue
    return { measured, lenient: ingested.collector.hasErrors }
  }
  return null
}

async function rebuildEdition(
  site: PublishedSite,
  from: RebuildFrom,
  { quarter, sample }: PublishedSite['editions'][number],
  work: string,
  progress: Progress,
): Promise<Rebuilt | { readonly refusal: string }> {
  const { start, codesOf } = from
  const folder = join(site.folder, quarter)
  const published = await readManifest(folder)
  const again = await measureAgain(site, start, quarter, published?.settingsHash)
  if (again === null)
    return { quarter, causes: ['the data gives no review'], differences: [{ path: '', what: 'missing' }] }
  const { settings } = again.measured.review
  const choice = await recallReaders(site.audience, settings, quarter, codesOf(quarter))
  if ('refusal' in choice) return choice
  const readers = { ...choice.readers, erased: from.erased }
  const review = reviewFor(again.measured.review, readers)
  const replacements = site.reports.get(quarter)?.restatements ?? []
  const plan = await planEdition(site, review, { sample, lenient: again.lenient }, replacements, readers)
  const stage = join(work, `again-${quarter}`)
  await mkdir(stage)
  await makeEdition(() => plan, stage, progress)
  const made = join(stage, quarter)
  const manifest = await readManifest(made)
  const differences = await compareEditions(folder, made)
  if (differences.length === 0) return { quarter, causes: [], differences }
  const causes = published === null || manifest === null ? [] : findCauses(published, manifest)
  if (site.erasures.some(({ editions }) => editions.includes(quarter)))
    causes.push('a person was erased from it, and from pages as they were')
  const known = causes.length > 0 ? causes : ['files were changed, or another state of the tool made them']
  return { quarter, causes: known, differences }
}

/**
 * Makes editions again from data in a work folder and compares every byte: the one named, else all that were made from
 * exactly these inputs, else, since none was or only the team is told which they were, the newest. Editions made from other inputs are none of this data's.
 */
export async function rebuildEditions(
  site: PublishedSite,
  from: RebuildFrom,
  only: string | null,
  work: string,
  progress: Progress,
): Promise<{ readonly rebuilt: readonly Rebuilt[] } | { readonly refusal: string }> {
  progress.say('reading …')
  const { files } = (await ingestFolder({ ...from.start, quarter: undefined })).dataset
  const matching = []
  for (const edition of site.editions) {
    const manifest = await readManifest(join(site.folder, edition.quarter))
    if (manifest !== null && findInputCauses(manifest.inputs, files).length === 0) matching.push(edition)
  }
  const chosen =
    only === null
      ? matching.length > 0
        ? matching
        : site.editions.slice(0, 1)
      : site.editions.filter(({ quarter }) => quarter === only)
  const rebuilt = []
  for (const edition of chosen) {
    const again = await rebuildEdition(site, from, edition, work, progress)
    if ('refusal' in again) return again
    rebuilt.push(again)
  }
  return { rebuilt }
}
