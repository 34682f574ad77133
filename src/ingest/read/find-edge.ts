import { open } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { SourceFile } from '../source-file.ts'

/** A smaller file is read before another thread has begun. */
const LARGE = 32 * 2 ** 20
const SEARCHED = 65_536
const LINE_FEED = 10

/**
 * The first byte behind the middle of a large file that begins a line, if its lines end in `\n`: a second reader can
 * begin there while the first is still at the beginning. Null where it would not pay, or where no line ends near.
 */
export async function findEdge({ path }: SourceFile, large = LARGE): Promise<number | null> {
  if (path === undefined || availableParallelism() < 2) return null
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size < large) return null
    const middle = Math.floor(size / 2)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SEARCHED), 0, SEARCHED, middle)
    const found = buffer.subarray(0, bytesRead).indexOf(LINE_FEED)
    return found < 0 || middle + found + 1 === size ? null : middle + found + 1
  } finally {
    await file.close()
  }
}
