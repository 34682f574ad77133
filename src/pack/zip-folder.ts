import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync, type Zippable } from 'fflate'

/** A zip keeps local times without a zone; this is the first day it knows. */
const FIRST_DAY = new Date(1980, 0, 1)

/** Files of `from`, and further texts, below one folder of a zip, sorted: its bytes depend on nothing else. */
export async function zipFolder(
  from: string,
  folder: string,
  paths: readonly string[],
  texts: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const path of paths) files.set(path, await readFile(join(from, path)))
  // with a mark of their encoding, without which some editors misread Chinese
  for (const [path, text] of Object.entries(texts)) files.set(path, new TextEncoder().encode(`\uFEFF${text}`))
  const sorted: Zippable = Object.fromEntries(
    [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [`${folder}/${path}`, bytes]),
  )
  return zipSync(sorted, { level: 9, mtime: FIRST_DAY })
}
