import { inflateSync } from 'node:zlib'

const headerBytes = 44
const entryBytes = 20

/** Unwraps a WOFF 1.0 font into the plain one inside: font systems of browsers on Linux list no wrapped fonts. */
export function unwrapFont(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF 1.0 font')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = headerBytes + index * entryBytes
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(offset, offset + packed)
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.subarray(entry + 16, entry + 20),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    }
  })
  const power = Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + 16 * tables.length)
  woff.copy(head, 0, 4, 8)
  // what follows the number of tables lets a reader search them by halves
  const search = [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)]
  search.forEach((value, index) => head.writeUInt16BE(value, 4 + 2 * index))
  const body: Buffer[] = []
  let offset = head.length
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const entry = 12 + 16 * index
    tag.copy(head, entry)
    checksum.copy(head, entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
    body.push(padded)
    offset += padded.length
  })
  return Buffer.concat([head, ...body])
}
