import type { SourceFile } from '../../src/ingest/source-file.ts'

/** A file in memory whose bytes come in pieces cut at the given sizes, repeated; without sizes, in one piece. */
export function memoryFile(
  content: string | Uint8Array,
  sizes: readonly number[] = [],
  name = 'a.csv',
): SourceFile & { readonly opened: () => number } {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  let opened = 0
  return {
    name,
    opened: () => opened,
    async *open() {
      opened++
      let at = 0
      for (let i = 0; at < bytes.length; i++) {
        const size = sizes.length === 0 ? bytes.length : Math.max(1, sizes[i % sizes.length]!)
        yield await Promise.resolve(bytes.subarray(at, at + size))
        at += size
      }
    },
    sha256: () => Promise.resolve('0'.repeat(64)),
  }
}
