import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeCanonicalJson } from './canonical-json.ts'
import { entrySchema, writeEditionList } from './edition-list.ts'
import { hashFile } from './hash.ts'
import { listFiles, manifestSchema } from './manifest.ts'
import { sha256 } from './sha256.ts'
import { writeFileBelow } from './write-file.ts'
import { writeManifest } from './write-manifest.ts'

const NAME = /^part-(\d+)-of-(\d+)\.json$/

/** What a part of an edition says of itself, in `part-3-of-8.json` beside the edition's folder. */
const partSchema = z.object({
  tool: z.literal('mcr-atlas'),
  part: z.int().min(1),
  of: z.int().min(1),
  /** SHA-256 of all the whole is made from, the code too: only parts of one whole can be put together. */
  whole: sha256,
  audience: z.string(),
  entry: entrySchema,
  origin: manifestSchema.omit({ schemaVersion: true, files: true }),
  /** The part's files, relative to the site. */
  files: z.array(z.object({ path: z.string(), sha256 })),
})

export type EditionPart = z.infer<typeof partSchema>

/** Writes what a finished part is, with the hash of every file in its folder. */
export async function writePart(folder: string, part: Omit<EditionPart, 'files' | 'tool'>): Promise<void> {
  const files = []
  for (const path of await listFiles(folder)) files.push({ path, sha256: await hashFile(join(folder, path)) })
  const text = writeCanonicalJson({ tool: 'mcr-atlas', ...part, files }, 1)
  await writeFileBelow(folder, `part-${part.part}-of-${part.of}.json`, text)
}

/** Names of the parts a folder holds. */
export async function listParts(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name)).sort()
}

async function readPart(folder: string, name: string): Promise<EditionPart | null> {
  try {
    return partSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
  } catch {
    return null
  }
}

/** A site put together, or why it can't be. */
export type JoinedParts = { readonly quarter: string; readonly pages: number } | { readonly refusal: string }

/** Names three things, and how many more there are. */
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')

/**
 * Turns a folder into which all parts of an edition were copied into the site that one build would have made: checks
 * that they are parts of one whole, that none is missing and that every file is what its part says, then writes the
 * manifest and the list and takes the parts' own papers away. Refuses, and changes nothing, where that is not so.
 */
export async function joinParts(site: string): Promise<JoinedParts> {
  const names = await listParts(site)
  const read = await Promise.all(names.map((name) => readPart(site, name)))
  const unreadable = names.filter((_, at) => read[at] === null)
  if (unreadable.length > 0) return { refusal: `${some(unreadable)} can't be read. Copy the part again.` }
  const parts = read.filter((part) => part !== null)
  const [first] = parts
  if (first === undefined)
    return { refusal: `${site} holds no part of an edition. Copy what build --shard made into it.` }
  const strange = names.filter((_, at) => parts[at]!.whole !== first.whole || parts[at]!.of !== first.of)
  if (strange.length > 0)
    return { refusal: `${some(strange)}: made from other inputs, settings or code than ${names[0]!}.` }
  const there = new Set(parts.map(({ part }) => part))
  const missing = Array.from({ length: first.of }, (_, at) => at + 1).filter((part) => !there.has(part))
  if (missing.length > 0) return { refusal: `Missing of ${first.of} parts: ${some(missing.map(String))}.` }
  const expected = new Map(parts.flatMap(({ files }) => files.map(({ path, sha256 }) => [path, sha256])))
  const found = (await listFiles(site)).filter((path) => !names.includes(path))
  const here = new Set(found)
  const wrong = found.filter((path) => !expected.has(path))
  for (const [path, sha256] of expected)
    if (!here.has(path) || (await hashFile(join(site, path))) !== sha256) wrong.push(path)
  if (wrong.length > 0)
    return { refusal: `${some(wrong)}: not what the parts say. Copy them again into an empty folder.` }

  const { quarter } = first.entry
  const edition = join(site, quarter)
  const known = new Map([...expected].map(([path, sha256]) => [path.slice(quarter.length + 1), sha256]))
  await writeManifest(edition, first.origin, known)
  const listed = { ...first.entry, manifest: await hashFile(join(edition, 'manifest.json')) }
  const list = writeEditionList(first.audience, expected.get('index.html')!, [listed])
  await writeFileBelow(site, 'editions.json', list)
  for (const name of names) await rm(join(site, name))
  return { quarter, pages: found.filter((path) => path.endsWith('.html')).length }
}
