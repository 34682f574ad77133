import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EditionList, readEditionList, writeEditionList } from './edition-list.ts'
import { hashFile } from './hash.ts'
import { listFiles, readManifest } from './manifest.ts'

/** One way in which a file is not what was published. `path` is relative to the site, or to the edition compared. */
export interface Difference {
  readonly path: string
  /** Other bytes; gone; there without being listed; or a list that can no longer be read. */
  readonly what: 'changed' | 'missing' | 'added' | 'unreadable'
}

const MANIFEST = 'manifest.json'

/** Each file by its hash. */
type Hashes = ReadonlyMap<string, string>

function compareHashes(expected: Hashes, found: Hashes): Difference[] {
  const paths = [...new Set([...expected.keys(), ...found.keys()])].sort()
  return paths.flatMap((path): Difference[] => {
    const [was, is] = [expected.get(path), found.get(path)]
    if (was === is) return []
    return [{ path, what: is === undefined ? 'missing' : was === undefined ? 'added' : 'changed' }]
  })
}

async function hashFolder(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (const path of await listFiles(folder)) hashes.set(path, await hashFile(join(folder, path)))
  return hashes
}

/** An edition's folder against its own manifest, and that against the hash the site's list keeps of it. */
async function verifyEdition(folder: string, listed: string): Promise<Difference[]> {
  if (!existsSync(folder)) return [{ path: '', what: 'missing' }]
  const found = await hashFolder(folder)
  const itself = found.get(MANIFEST)
  found.delete(MANIFEST)
  if (itself === undefined) return [{ path: MANIFEST, what: 'missing' }]
  const manifest = await readManifest(folder)
  if (manifest === null) return [{ path: MANIFEST, what: 'unreadable' }]
  const expected = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]))
  const files = compareHashes(expected, found)
  return itself === listed ? files : [...files, { path: MANIFEST, what: 'changed' }]
}

/** Front page and list against each other, and folders that look like editions and are not listed. */
async function verifyFront(site: string, list: EditionList): Promise<Difference[]> {
  const front = join(site, 'index.html')
  const differences: Difference[] = []
  const text = await readFile(join(site, 'editions.json'), 'utf8')
  if (text !== writeEditionList(list.audience, list.front, list.editions, list.erasures))
    differences.push({ path: 'editions.json', what: 'changed' })
  if (!existsSync(front)) differences.push({ path: 'index.html', what: 'missing' })
  else if ((await hashFile(front)) !== list.front) differences.push({ path: 'index.html', what: 'changed' })
  const listed = new Set(list.editions.map(({ quarter }) => quarter))
  for (const name of (await readdir(site)).sort())
    if (/^\d{4}-Q[1-4]$/i.test(name) && !listed.has(name)) differences.push({ path: name, what: 'added' })
  return differences
}

/** What differs in a site from what was published, paths relative to the site; files of the host's own are let be. */
export async function verifySite(site: string): Promise<Difference[]> {
  const list = await readEditionList(site)
  if (list === null) return [{ path: 'editions.json', what: 'unreadable' }]
  const differences = await verifyFront(site, list)
  for (const { quarter, manifest } of list.editions)
    for (const { path, what } of await verifyEdition(join(site, quarter), manifest))
      differences.push({ path: path === '' ? quarter : `${quarter}/${path}`, what })
  return differences
}

/** Whether a site is, to the byte, what a build or publish wrote, with nothing added. */
export async function isUntouched(site: string): Promise<boolean> {
  if ((await verifySite(site)).length > 0) return false
  const written = new Set((await readEditionList(site))?.editions.map(({ quarter }) => quarter))
  return (await readdir(site)).every(
    (name) => name === 'index.html' || name === 'editions.json' || written.has(name),
  )
}

/** A published edition's folder against one made again, every byte of it. */
export async function compareEditions(published: string, rebuilt: string): Promise<Difference[]> {
  return compareHashes(await hashFolder(published), await hashFolder(rebuilt))
}
