import { z } from 'zod'
import type { EditionEntry } from '../report/present-front.ts'
import { writeCanonicalJson } from './canonical-json.ts'

/** What `editions.json` says: whose site this is, for which audience, and which editions it holds, newest first. */
export const editionListSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.literal('mcr-atlas'),
  audience: z.string(),
  editions: z.array(
    z.object({
      quarter: z.string(),
      asOf: z.string(),
      accounts: z.int(),
      sample: z.boolean(),
      lenient: z.boolean(),
    }),
  ),
})

/** The text of `editions.json`. */
export function writeEditionList(audience: string, editions: readonly EditionEntry[]): string {
  const newestFirst = editions.toSorted((one, other) => (one.quarter < other.quarter ? 1 : -1))
  return writeCanonicalJson({ schemaVersion: 1, tool: 'mcr-atlas', audience, editions: newestFirst }, 1)
}
