import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { sha256 } from './sha256.ts'

/** What `manifest.json` says: what an edition was made from, and the SHA-256 of every other file of it. */
export const manifestSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.string(),
  quarter: z.string(),
  settingsHash: sha256,
  inputs: z.array(z.object({ file: z.string(), sha256 })),
  /** The edition its pages lead back to, as it was then; null where it stands alone. */
  earlier: z.object({ quarter: z.string(), manifest: sha256 }).nullable(),
  files: z.array(z.object({ path: z.string(), sha256 })),
})

export type Manifest = z.infer<typeof manifestSchema>

/** Every file below a folder, relative with `/`, sorted by code unit. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The manifest of an edition's folder; null where there is none or it is not one of ours. */
export async function readManifest(edition: string): Promise<Manifest | null> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(edition, 'manifest.json'), 'utf8')))
  } catch {
    return null
  }
}
