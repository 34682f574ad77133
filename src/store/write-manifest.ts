import { readdir, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { writeCanonicalJson } from './canonical-json.ts'
import { hashFile } from './hash.ts'

/** What an edition was made from, by hash. */
export interface EditionOrigin {
  readonly tool: string
  readonly quarter: string
  readonly settingsHash: string
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[]
}

/** Every file below a folder, relative with `/`, sorted by code unit. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Writes `manifest.json` into an edition's folder: SHA-256 of every input, of the settings and of every file beside it. */
export async function writeManifest(edition: string, origin: EditionOrigin): Promise<void> {
  const files = []
  for (const path of await listFiles(edition))
    files.push({ path, sha256: await hashFile(join(edition, path)) })
  await writeFile(
    join(edition, 'manifest.json'),
    writeCanonicalJson({ schemaVersion: 1, ...origin, files }, 1),
  )
}
