import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCanonicalJson } from './canonical-json.ts'
import { hashFile } from './hash.ts'
import { listFiles, type Manifest } from './manifest.ts'

/** What an edition was made from, by hash. */
export type EditionOrigin = Omit<Manifest, 'schemaVersion' | 'files'>

/**
 * Writes `manifest.json` into an edition's folder: SHA-256 of every input, of the settings and of every file beside it.
 * `known` has those of files, by their paths, that were hashed on their way here.
 */
export async function writeManifest(
  edition: string,
  origin: EditionOrigin,
  known: ReadonlyMap<string, string>,
): Promise<Manifest> {
  const files = []
  for (const path of await listFiles(edition))
    files.push({ path, sha256: known.get(path) ?? (await hashFile(join(edition, path))) })
  const manifest: Manifest = { schemaVersion: 1, ...origin, files }
  await writeFile(join(edition, 'manifest.json'), writeCanonicalJson(manifest, 1))
  return manifest
}
