import { createHash } from 'node:crypto'
import { createReadStream, promises } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { DiagnosticCollector } from '../model/diagnostic-collector.ts'
import type { SourceFile } from './source-file.ts'
import { systemErrorCode } from './system-error.ts'

// Larger pieces outlive the youngest generation of the garbage collector, which costs up to half the time.
const PIECE_BYTES = 131_072
const CSV_NAME = /\.csv(?:\.gz)?$/i

/**
 * Every `*.csv` and `*.csv.gz` below a folder, sorted by relative name (by code unit, so the same everywhere).
 * Names that begin with a dot are left out: they are the system's, as in `._accounts.csv`.
 */
export async function readDataFolder(
  folder: string,
  collector: DiagnosticCollector,
): Promise<readonly SourceFile[]> {
  try {
    const names = (await namesBelow(folder, '')).filter((name) => CSV_NAME.test(name))
    return names.sort().map((name) => sourceFile(name, join(folder, name)))
  } catch (error) {
    collector.add('folder-unreadable', { actual: `${folder} (${systemErrorCode(error)})` })
    return []
  }
}

async function namesBelow(folder: string, prefix: string): Promise<string[]> {
  const entries = await promises.readdir(join(folder, prefix), { withFileTypes: true })
  const names = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith('.'))
      .map(async (entry) => {
        const name = prefix + entry.name
        return entry.isDirectory() ? await namesBelow(folder, `${name}/`) : [name]
      }),
  )
  return names.flat()
}

/**
 * A file on disk as the stages see it. Errors of the disk or of unzipping reject the reading of its bytes.
 * The first reading to the end also makes the hash, so that asking for it afterwards costs nothing.
 */
export function sourceFile(name: string, path: string): SourceFile {
  let sha256: string | null = null
  async function* openRaw(): AsyncGenerator<Uint8Array, void, undefined> {
    const hash = sha256 === null ? createHash('sha256') : null
    for await (const bytes of createReadStream(path, {
      highWaterMark: PIECE_BYTES,
    }) as AsyncIterable<Uint8Array>) {
      hash?.update(bytes)
      yield bytes
    }
    sha256 ??= hash?.digest('hex') ?? null
  }
  const isZipped = /\.gz$/i.test(name)
  return {
    name,
    ...(isZipped ? {} : { path }),
    open: () => (isZipped ? unzipped(openRaw()) : openRaw()),
    async sha256() {
      const bytes = openRaw()
      while (sha256 === null && !(await bytes.next()).done);
      return sha256 ?? ''
    },
  }
}

function unzipped(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return pipeline(bytes, createGunzip({ chunkSize: PIECE_BYTES }), () => {
    // who reads the stream is given the error
  })
}

/** A smaller file is read before another thread has begun. */
const LARGE = 32 * 2 ** 20
/** What of a file the first reader takes: more than half, because the second has to wake and to hand over. */
const FIRST_SHARE = 0.56
const SEARCHED = 65_536
const LINE_FEED = 10

/**
 * The first byte behind the first share of a large file that begins a line, if its lines end in `\n`: a second reader can
 * begin there while the first is still at the beginning. Null where it would not pay, or where no line ends near.
 */
export async function findEdge({ path }: SourceFile, large = LARGE): Promise<number | null> {
  if (path === undefined) return null
  const file = await promises.open(path)
  try {
    const { size } = await file.stat()
    if (size < large) return null
    const middle = Math.floor(size * FIRST_SHARE)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SEARCHED), 0, SEARCHED, middle)
    const found = buffer.subarray(0, bytesRead).indexOf(LINE_FEED)
    return found < 0 || middle + found + 1 === size ? null : middle + found + 1
  } finally {
    await file.close()
  }
}

/** The bytes of a file from one of them to the end. */
export function openFrom(path: string, from: number): AsyncIterable<Uint8Array> {
  return createReadStream(path, { start: from, highWaterMark: PIECE_BYTES })
}

/** A text and the bytes of some files behind it, as one file. */
export function joinedFile(name: string, start: string, paths: readonly string[]): SourceFile {
  async function* open(): AsyncGenerator<Uint8Array, void, undefined> {
    yield Buffer.from(start)
    for (const path of paths)
      yield* createReadStream(path, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Uint8Array>
  }
  return {
    name,
    open,
    async sha256() {
      const hash = createHash('sha256')
      for await (const bytes of open()) hash.update(bytes)
      return hash.digest('hex')
    },
  }
}
