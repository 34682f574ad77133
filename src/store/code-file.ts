import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const codeFileSchema = z.object({
  quarter: z.string(),
  key: z.string().min(32),
  /** What each code stands for. */
  codes: z.record(z.string(), z.object({ kind: z.string(), id: z.string(), name: z.string() })).default({}),
})

/** The key of one coded edition and what its codes stand for: whoever holds it reads everything. */
export type CodeFile = z.infer<typeof codeFileSchema>

/** What a file of codes says; null where it is none of ours. */
export async function readCodeFile(file: string): Promise<CodeFile | null> {
  try {
    return codeFileSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}

/** Writes one, whole or not at all. */
export async function writeCodeFile(file: string, { quarter, key, codes }: CodeFile): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.writing`, `${JSON.stringify({ quarter, key, codes }, undefined, 1)}\n`, {
    mode: 0o600,
  })
  await rename(`${file}.writing`, file)
}

/** Where `publish` and `build` keep the key of an edition. */
export const codeFileIn = (archive: string, quarter: string): string => join(archive, `codes-${quarter}.json`)

/** The files of codes in an archive, sorted. */
export async function listCodeFiles(archive: string): Promise<string[]> {
  const names = await readdir(archive).catch(() => [])
  return names
    .filter((name) => /^codes-\d{4}-Q[1-4]\.json$/.test(name))
    .sort()
    .map((name) => join(archive, name))
}

/** The codes of a person of the customer, in whichever accounts they are, by their id. */
export const codesOf = ({ codes }: CodeFile, id: string): string[] =>
  Object.entries(codes).flatMap(([code, named]) => (named.kind === 'person' && named.id === id ? [code] : []))

/** The same file without what the codes of a person stand for; null where it says nothing of them. */
export function withoutPerson(file: CodeFile, id: string): CodeFile | null {
  const own = new Set(codesOf(file, id))
  if (own.size === 0) return null
  return { ...file, codes: Object.fromEntries(Object.entries(file.codes).filter(([code]) => !own.has(code))) }
}
