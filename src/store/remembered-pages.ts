import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { sha256 } from './sha256.ts'

const rememberedSchema = z.object({
  /** What rendered them, see `hashRenderer`. */
  renderer: sha256,
  /** What the whole site was made from. */
  origin: sha256,
  /** By path below the site, without `.html`: SHA-256 of the page's model and of its HTML. */
  pages: z.record(z.string(), z.tuple([sha256, sha256])),
})

/** Which model each page of the last build into a folder was rendered from. The pages themselves are in that folder. */
export type RememberedPages = z.infer<typeof rememberedSchema>

/** What was remembered; null where there is nothing, or nothing that can be read: then every page is rendered. */
export async function readRemembered(file: string): Promise<RememberedPages | null> {
  try {
    return rememberedSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}

/** Replaces what was remembered, whole. */
export async function writeRemembered(file: string, remembered: RememberedPages): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, JSON.stringify(remembered))
  await rename(`${file}.new`, file)
}
