import type { SourceFile } from '../source-file.ts'
import { createStrictDecoder } from './strict-decoder.ts'

/** `cut`: valid up to the last character, which is not finished. */
export type DecodeVerdict = 'valid' | 'invalid' | 'cut'

/** Reads the whole file once to say whether its bytes are text in this encoding. */
export async function decodeVerdict(
  file: SourceFile,
  encoding: string,
  see: (text: string) => void = () => {},
): Promise<DecodeVerdict> {
  const decoder = createStrictDecoder(encoding)
  for await (const bytes of file.open()) {
    try {
      see(decoder.decode(bytes))
    } catch {
      return 'invalid'
    }
  }
  try {
    decoder.end()
  } catch {
    return 'cut'
  }
  return 'valid'
}

/** The line (1-based) with the first bytes that are not text in this encoding. */
export async function decodeFirstBadLine(file: SourceFile, encoding: string): Promise<number> {
  const decoder = new TextDecoder(encoding)
  let line = 1
  for await (const bytes of file.open()) {
    const text = decoder.decode(bytes, { stream: true })
    const bad = text.indexOf('\ufffd')
    line += text.slice(0, bad < 0 ? text.length : bad).split('\n').length - 1
    if (bad >= 0) break
  }
  return line
}
