import type { SourceFile } from '../source-file.ts'
import { createChinesePlausibility } from './chinese-plausibility.ts'
import { createStrictDecoder, joinBytes } from './strict-decoder.ts'

const KANA = /[\u3040-\u30ff]/g
const HANGUL = /[\uac00-\ud7a3]/g
const EUROPEAN = ['windows-1252', 'windows-1250', 'windows-1254']
const OTHER = ['gb18030', 'big5', 'windows-1251', 'windows-1253', 'windows-1255', 'windows-1256']
const BYTES_LOOKED_AT = 65_536

/**
 * Names what to try with a file that is neither UTF-8 nor plausible GB18030, most likely first.
 * A guess for a person to check, never acted upon: single-byte encodings fit any bytes.
 */
export async function decodeGuesses(file: SourceFile): Promise<readonly string[]> {
  const bytes = await bytesBeyondAscii(file)
  const beyondAscii = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0)
  const isMostly = (script: RegExp) => (text: string) => (text.match(script)?.length ?? 0) * 5 > beyondAscii
  const isChinese = (text: string) => {
    const plausibility = createChinesePlausibility()
    plausibility.see(text)
    return plausibility.isPlausible
  }
  const scripts: readonly (readonly [encoding: string, fits: (text: string) => boolean])[] = [
    ['shift_jis', isMostly(KANA)],
    ['euc-jp', isMostly(KANA)],
    ['euc-kr', isMostly(HANGUL)],
    ['big5', isChinese],
  ]
  const fitting = scripts.filter(([encoding, fits]) => {
    const text = decodeOrNull(bytes, encoding)
    return text !== null && fits(text)
  })
  if (fitting.length > 0) return fitting.map(([encoding]) => encoding)
  const rest = isAlone(bytes, beyondAscii) ? EUROPEAN : OTHER
  return rest.filter((encoding) => decodeOrNull(bytes, encoding) !== null)
}

/** 64 KB from the first byte beyond ASCII on. */
async function bytesBeyondAscii(file: SourceFile): Promise<Uint8Array> {
  let found: Uint8Array = new Uint8Array(0)
  for await (const bytes of file.open()) {
    const from = found.length > 0 ? 0 : bytes.findIndex((byte) => byte > 0x7f)
    if (from < 0) continue
    found = joinBytes(found, bytes.subarray(from, from + BYTES_LOOKED_AT - found.length))
    if (found.length === BYTES_LOOKED_AT) break
  }
  return found
}

function decodeOrNull(bytes: Uint8Array, encoding: string): string | null {
  try {
    return createStrictDecoder(encoding).decode(bytes)
  } catch {
    return null
  }
}

/** Letters beyond ASCII stand alone in European text, in rows elsewhere. */
function isAlone(bytes: Uint8Array, beyondAscii: number): boolean {
  const isHigh = (byte: number | undefined) => byte !== undefined && byte > 0x7f
  const inRows = bytes.reduce(
    (count, byte, i) => count + (isHigh(byte) && (isHigh(bytes[i - 1]) || isHigh(bytes[i + 1])) ? 1 : 0),
    0,
  )
  return inRows * 2 < beyondAscii
}
