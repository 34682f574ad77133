import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { writeCanonicalJson } from './canonical-json.ts'

/** SHA-256 of a text in UTF-8, or of bytes; 64 hex digits. */
export function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** SHA-256 of any value by its canonical JSON, so that order of keys does not matter. */
export function hashValue(value: unknown): string {
  return hashText(writeCanonicalJson(value))
}

/** SHA-256 of a file, read in pieces. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece)
  return hash.digest('hex')
}
