import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TOOL } from '../../src/pipeline.ts'
import { erasePage } from '../../src/report/audience/erase-person.ts'
import { presentIndex } from '../../src/report/search/present-search.ts'
import type { NamedPage } from '../../src/report/search/list-names.ts'
import { archiveEdition, readArchived } from '../../src/store/archive-edition.ts'
import { hashFile } from '../../src/store/hash.ts'
import { listFiles, type Manifest, readManifest } from '../../src/store/manifest.ts'
import { writePagesToRender } from '../../src/store/read-page-model.ts'
import { readOwnCsv } from '../../src/store/read-own-csv.ts'
import { readScript } from '../../src/store/read-script.ts'
import { readStylesheet } from '../../src/store/read-stylesheet.ts'
import { writeFileBelow } from '../../src/store/write-file.ts'
import { writeManifest } from '../../src/store/write-manifest.ts'
import { writePageModels } from '../../src/store/write-page-models.ts'
import { renderSite } from '../render-site.ts'
import { findPerson, type FoundPerson, readNames } from './find-person.ts'

const root = join(import.meta.dirname, '../..')

/** An edition to be told again without somebody. */
export interface Erasing {
  readonly site: string
  readonly archive: string
  readonly found: FoundPerson
  readonly edition: { readonly quarter: string; readonly manifest: string }
  /** Hashes of manifests that have changed, of editions before this one. */
  readonly renewed: ReadonlyMap<string, string>
  /** An empty folder to work in, and the stage the edition is put into. */
  readonly work: string
  readonly stage: string
}

async function eraseTables(folder: string, { found }: Erasing): Promise<void> {
  for (const path of (await listFiles(folder)).filter((one) => one.startsWith('tables/'))) {
    const [header, ...records] = readOwnCsv(await readFile(join(folder, path), 'utf8'))
    const at = header!.cells.indexOf('contact_id')
    const left = records.filter(({ cells }) => !found.ids.has(cells[at] ?? '') && !cells.some(found.mentions))
    if (left.length < records.length)
      await writeFile(join(folder, path), `\uFEFF${[header!, ...left].map(({ text }) => text).join('')}`)
  }
}

async function eraseSearch(folder: string, { mentions }: FoundPerson): Promise<void> {
  const shards = (await listFiles(folder)).filter((path) => /^assets\/search\/\d+\.js$/.test(path))
  const names: NamedPage[] = []
  // in their order, which is that of their numbers
  for (const path of shards.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
    const text = await readFile(join(folder, path), 'utf8')
    names.push(...(JSON.parse(text.slice(text.indexOf(',') + 1, text.lastIndexOf(')'))) as NamedPage[]))
  }
  const left = names.filter(([name]) => !mentions(name))
  if (left.length === names.length) return
  for (const path of shards) await rm(join(folder, path))
  for (const { path, text } of presentIndex(left)) await writeFileBelow(folder, path, text)
}

/** The page models without the person, in `work`; the paths of those that have to be rendered. */
async function erasePages({ archive, edition, found, work }: Erasing): Promise<string[] | null> {
  const archived = await readArchived(archive, edition)
  if (archived === null) return null
  const changed: string[] = []
  const naming = new Set(found.traces.files)
  for await (const page of archived.pages) {
    const erased = erasePage(page, found.mentions)
    writePageModels(work, [erased ?? page])
    // the archive may be without them already, as a command that was stopped or one for another site left it; and pages
    // and the style they are shown in belong together
    const named = naming.has(`${page.path.slice(edition.quarter.length + 1)}.html`)
    if (erased !== null || named || archived.record.tool !== TOOL) changed.push(page.path)
  }
  return changed
}

/**
 * Makes an edition again from the archive without somebody, in the stage, and keeps it in the archive. Gives the hash of
 * its new manifest; or why it can't be made, in a sentence.
 */
export async function eraseEdition(
  erasing: Erasing,
): Promise<{ readonly manifest: string } | { readonly refusal: string }> {
  const { site, archive, found, edition, work, stage, renewed } = erasing
  const { quarter } = edition
  if (found.companies.length > 0)
    return {
      refusal: `${quarter} also names ${found.companies[0]!} as a company, and no text tells which of the two it means: make it again from its exports with publish --replace, which leaves the person out`,
    }
  const before = await readManifest(join(site, quarter))
  const changed = await erasePages(erasing)
  if (before === null || changed === null)
    return { refusal: `${quarter} can't be made again: the archive ${archive} does not hold it` }
  const record = (await readArchived(archive, edition))!.record
  const folder = join(stage, quarter)
  await cp(join(site, quarter), folder, { recursive: true })
  await rm(join(folder, 'manifest.json'))
  if (changed.length > 0) {
    const out = join(work, 'out')
    await mkdir(out)
    writePagesToRender(work, changed)
    await renderSite(work, out)
    for (const path of changed) await cp(join(out, `${path}.html`), join(stage, `${path}.html`))
    if (record.tool !== TOOL) {
      await writeFileBelow(folder, 'assets/report.css', await readStylesheet(join(root, 'src', 'styles')))
      await writeFileBelow(folder, 'assets/comforts.js', await readScript(join(root, 'src/comforts/main.ts')))
    }
  }
  await eraseTables(folder, erasing)
  await eraseSearch(folder, erasing.found)
  const { schemaVersion: _, files: __, earlier, ...origin } = before
  const led: Manifest['earlier'] =
    earlier === null ? null : { ...earlier, manifest: renewed.get(earlier.manifest) ?? earlier.manifest }
  await writeManifest(folder, { ...origin, earlier: led }, new Map())
  const left = await findLeft(stage, erasing)
  if (left.length > 0) return { refusal: `${quarter} would still name the person in ${left.join(', ')}` }
  const manifest = await hashFile(join(folder, 'manifest.json'))
  const { schemaVersion: ___, ...kept } = record
  await archiveEdition(archive, work, { ...kept, manifest })
  return { manifest }
}

/** Files that name the person all the same. */
async function findLeft(stage: string, { edition: { quarter }, found }: Erasing): Promise<string[]> {
  const { traces } = await findPerson(stage, quarter, found.ids)
  const left = new Set(traces.files)
  for (const path of await listFiles(join(stage, quarter)))
    if (
      /\.(?:html|json|js|csv)$/.test(path) &&
      found.mentions(readNames(path, await readFile(join(stage, quarter, path), 'utf8')))
    )
      left.add(path)
  return [...left]
}
