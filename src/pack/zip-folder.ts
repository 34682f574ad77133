import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync, type Zippable } from 'fflate'

/** Zip keeps local times without a zone: this is the first it knows. */
const FIRST_DAY = new Date(1980, 0, 1)

/** Files of a folder, by their paths with `/`, and further texts, as a zip whose bytes depend on nothing else. */
export async function zipFolder(
  folder: string,
  paths: readonly string[],
  texts: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const path of paths) files[path] = await readFile(join(folder, path))
  for (const [path, text] of Object.entries(texts)) files[path] = new TextEncoder().encode(text)
  const sorted: Zippable = Object.fromEntries(
    Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return zipSync(sorted, { level: 9, mtime: FIRST_DAY })
}
