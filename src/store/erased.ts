import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeCanonicalJson } from './canonical-json.ts'

const erasedSchema = z.object({ schemaVersion: z.literal(1), people: z.array(z.string().min(1)) })

const fileIn = (archive: string): string => join(archive, 'erased.json')

/**
 * Ids of people of the customer that no edition may name again, as the archive keeps them: nothing else of them is kept.
 *
 * @throws where the file is there and cannot be read, as going on would name them
 */
export async function readErased(archive: string): Promise<readonly string[]> {
  const text = await readFile(fileIn(archive), 'utf8').catch((fault: unknown) => {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw fault
  })
  return text === null ? [] : erasedSchema.parse(JSON.parse(text)).people
}

/** Adds a person to them, whole or not at all. */
export async function addErased(archive: string, id: string): Promise<void> {
  const people = [...new Set([...(await readErased(archive)), id])].sort()
  await mkdir(archive, { recursive: true })
  const written = `${fileIn(archive)}.writing`
  await writeFile(written, writeCanonicalJson({ schemaVersion: 1, people }, 1), { mode: 0o600 })
  await rename(written, fileIn(archive))
}
