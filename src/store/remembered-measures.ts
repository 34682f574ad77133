import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** What was measured of an account, and the hash of all it was measured from. */
export interface RememberedMeasures {
  readonly id: string
  readonly inputs: string
  readonly measures: unknown
}

/** So many accounts are written in one piece: what they say alike is written once, and no more are held as bytes. */
const PIECE = 500
/** A piece begins with its length and its SHA-256. */
const HEAD = 4 + 32

const hash = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** Account by account; ends at the first piece that is cut, changed, or cannot be read. */
export function* readMeasures(file: string): Generator<RememberedMeasures> {
  if (!existsSync(file)) return
  const handle = openSync(file, 'r')
  try {
    const head = Buffer.alloc(HEAD)
    const { size } = fstatSync(handle)
    while (readSync(handle, head, 0, HEAD, null) === HEAD) {
      if (head.readUInt32LE() > size) return
      const bytes = Buffer.alloc(head.readUInt32LE())
      if (readSync(handle, bytes, 0, bytes.length, null) < bytes.length) return
      if (!hash(bytes).equals(head.subarray(4))) return
      yield* deserialize(bytes) as RememberedMeasures[]
    }
  } catch {
    // written by a Node that this one does not understand
  } finally {
    closeSync(handle)
  }
}

/** Replaces what was remembered, whole. */
export function writeMeasures(file: string, remembered: readonly RememberedMeasures[]): void {
  mkdirSync(dirname(file), { recursive: true })
  const handle = openSync(`${file}.new`, 'w')
  try {
    for (let from = 0; from < remembered.length; from += PIECE) {
      const bytes = serialize(remembered.slice(from, from + PIECE))
      const length = Buffer.alloc(4)
      length.writeUInt32LE(bytes.length)
      for (const part of [length, hash(bytes), bytes]) writeSync(handle, part)
    }
  } finally {
    closeSync(handle)
  }
  renameSync(`${file}.new`, file)
}
