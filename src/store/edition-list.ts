import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { EditionEntry } from '../report/present-front.ts'
import { writeCanonicalJson } from './canonical-json.ts'
import { sha256 } from './sha256.ts'

/** How an edition is listed, but for the hash of its manifest. */
export const entrySchema = z.object({
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  asOf: z.string(),
  accounts: z.int(),
  sample: z.boolean(),
  lenient: z.boolean(),
})

/**
 * What `editions.json` says: whose site this is, for which audience, and which editions it holds, newest first. With
 * the hashes of the front page and of each manifest, the hash of this one file stands for every byte of the site.
 */
export const editionListSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.literal('mcr-atlas'),
  audience: z.string(),
  front: sha256,
  editions: z.array(entrySchema.extend({ manifest: sha256 })),
  /** Each time a person was erased: from which editions. It does not say whom. */
  erasures: z.array(z.object({ editions: z.array(z.string()) })).default([]),
})

export type EditionList = z.infer<typeof editionListSchema>

/** An edition as the site lists it, with the hash of its manifest. */
export type ListedEdition = EditionEntry & { readonly manifest: string }

/** The text of `editions.json`; `front` is the hash of the front page. */
export function writeEditionList(
  audience: string,
  front: string,
  editions: readonly ListedEdition[],
  erasures: EditionList['erasures'] = [],
): string {
  const newestFirst = editions.toSorted((one, other) => (one.quarter < other.quarter ? 1 : -1))
  return writeCanonicalJson(
    {
      schemaVersion: 1,
      tool: 'mcr-atlas',
      audience,
      front,
      editions: newestFirst,
      ...(erasures.length === 0 ? {} : { erasures }),
    },
    1,
  )
}

/** The list of a site; null where there is none that can be read. */
export async function readEditionList(site: string): Promise<EditionList | null> {
  try {
    return editionListSchema.parse(JSON.parse(await readFile(join(site, 'editions.json'), 'utf8')))
  } catch {
    return null
  }
}
