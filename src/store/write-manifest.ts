import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCanonicalJson } from './canonical-json.ts'
import { hashFile } from './hash.ts'
import { listFiles, type Manifest } from './manifest.ts'

/** What an edition was made from, by hash. */
export type EditionOrigin = Omit<Manifest, 'schemaVersion' | 'files'>

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
