import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { writeCanonicalJson } from './canonical-json.ts'

/** SHA-256 of a text in UTF-8, or of bytes; 64 hex digits. */
export function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** SHA-256 of any value by its canonical JSON, so that order of keys does not matter. */
export function hashValue(value: unknown): string {
  return hashText(writeCanonicalJson(value))
}

const IN_PIECES = 4_000_000

/**
 * SHA-256 of a file. A large one is read in pieces. A site is made of small ones: each read at once, and without waiting
 * for another thread, which would take longer than the reading.
 */
export async function hashFile(path: string): Promise<string> {
  if (statSync(path).size < IN_PIECES) return hashText(readFileSync(path))
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece)
  return hash.digest('hex')
}
