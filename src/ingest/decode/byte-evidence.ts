import type { SourceFile } from '../source-file.ts'
import type { DecodeVerdict } from './decode-verdict.ts'
import { createStrictDecoder, joinBytes } from './strict-decoder.ts'

/** What one pass over the bytes of a file finds. */
export interface ByteEvidence {
  readonly size: number
  /** The first bytes, up to 64. */
  readonly head: Uint8Array
  /** NUL bytes by their position modulo 4: text in UTF-16 and UTF-32 has them in fixed places. */
  readonly nuls: readonly [number, number, number, number]
  readonly utf8: DecodeVerdict
  /** The escape sequences of ISO-2022, which are valid but meaningless UTF-8. */
  readonly iso2022: boolean
}

const HEAD_BYTES = 64
const ISO_2022 = /\x1b\$(?:[@AB]|\)[ACG])/ // eslint-disable-line no-control-regex -- the escape byte is what is looked for

/** Reads the whole file once. */
export async function decodeEvidence(file: SourceFile): Promise<ByteEvidence> {
  const decoder = createStrictDecoder('utf-8')
  const nuls: [number, number, number, number] = [0, 0, 0, 0]
  let size = 0
  let head: Uint8Array = new Uint8Array(0)
  let valid = true
  let iso2022 = false
  let end = ''
  for await (const bytes of file.open()) {
    if (head.length < HEAD_BYTES) head = joinBytes(head, bytes.subarray(0, HEAD_BYTES - head.length))
    countNuls(bytes, size, nuls)
    size += bytes.length
    if (!valid) continue
    try {
      const text = decoder.decode(bytes)
      iso2022 ||= ISO_2022.test(end + text.slice(0, 4)) || (text.includes('\x1b$') && ISO_2022.test(text))
      end = (end + text.slice(-4)).slice(-4)
    } catch {
      valid = false
    }
  }
  try {
    if (valid) decoder.end()
  } catch {
    return { size, head, nuls, utf8: 'cut', iso2022 }
  }
  return { size, head, nuls, utf8: valid ? 'valid' : 'invalid', iso2022 }
}

function countNuls(bytes: Uint8Array, offset: number, nuls: [number, number, number, number]): void {
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1))
    nuls[((offset + at) % 4) as 0 | 1 | 2 | 3]++
}
