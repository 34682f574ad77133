import type { DiagnosticPlace } from '../../model/diagnostic-collector.ts'
import type { DiagnosticCode } from '../../model/diagnostics/catalogue.ts'
import type { SourceFile } from '../source-file.ts'
import { type ByteEvidence, decodeEvidence } from './byte-evidence.ts'
import { decodeByteOrderMark } from './byte-order-mark.ts'
import { createChinesePlausibility } from './chinese-plausibility.ts'
import { decodeFirstBadLine, decodeVerdict } from './decode-verdict.ts'
import { decodeForeignFormat } from './foreign-format.ts'
import { decodeGuesses } from './guess-encoding.ts'
import { createStrictDecoder } from './strict-decoder.ts'

/** Stands in a text where another reader has begun, always at the beginning of a line. */
export const EDGE = Symbol('edge')
export type TextPiece = string | typeof EDGE

/** Why a file is not text we may read. */
export interface Refusal {
  readonly code: DiagnosticCode
  readonly place: DiagnosticPlace
}

export type DecodedText =
  | {
      readonly encoding: string
      /** EDGE comes where the given byte begins: one behind a line break of UTF-8. In other encodings it never comes. */
      readonly text: (edge?: number) => AsyncGenerator<TextPiece>
      readonly refusal?: never
    }
  | { readonly encoding: string | null; readonly text?: never; readonly refusal: Refusal }

/**
 * Finds the encoding of a file and decodes it as a stream. In order: byte order mark, UTF-16 without one, strict
 * UTF-8, the encoding asked for, GB18030 if the text is plausible Chinese; anything else is refused by name.
 * The whole file is checked before the first text is given out, so that no row is read under a wrong encoding.
 * Rejects only where the file itself cannot be read.
 */
export async function decodeText(file: SourceFile, askedFor?: string): Promise<DecodedText> {
  const evidence = await decodeEvidence(file)
  const mark = decodeByteOrderMark(evidence.head)
  if (evidence.size === (mark?.length ?? 0)) return refuse('file-empty')
  const foreign = decodeForeignFormat(evidence.head)
  if (foreign?.isWorkbook) return refuse('file-is-workbook', { actual: foreign.name })
  if (foreign) return refuse('file-is-no-csv', { actual: foreign.name })
  const wide = mark ? null : wideEncoding(evidence)
  if (mark?.encoding === 'utf-32' || wide === 'utf-32')
    return refuse('encoding-unsupported', { actual: 'UTF-32' })
  if (mark) return decodeAs(file, mark.encoding)
  if (wide && (await decodeVerdict(file, wide)) === 'valid') return decoded(file, wide)
  if (evidence.nuls.some((count) => count > 0)) return refuse('file-is-no-csv', { actual: 'NUL' })
  if (evidence.iso2022) return refuse('encoding-unsupported', { actual: 'ISO-2022' })
  if (evidence.utf8 === 'valid') return decoded(file, 'utf-8')
  if (evidence.utf8 === 'cut' && !(await isAsciiBefore(file))) return cut(file, 'utf-8')
  if (askedFor !== undefined) return decodeAs(file, askedFor)
  return decodeChinese(file)
}

/** UTF-16 without a mark has its NULs in every other place, UTF-32 in two of four neighbouring places. */
function wideEncoding({ nuls, size, utf8 }: ByteEvidence): string | null {
  const [n0, n1, n2, n3] = nuls
  if (size % 4 === 0 && Math.max(n0 + n1, n2 + n3) === size / 2) return 'utf-32'
  const even = n0 + n2
  const odd = n1 + n3
  // At least one character in twenty is ASCII (delimiters are); hanzi like U+4E00 put a few in the other place.
  if (Math.max(even, odd) * 2 < size / 20) return null
  // Good UTF-8 but for a few NULs is damaged UTF-8; UTF-16 that happens to be UTF-8 is ASCII, half of it NULs.
  if (utf8 === 'valid' && even + odd < size / 4) return null
  return odd > 4 * even ? 'utf-16le' : even > 4 * odd ? 'utf-16be' : null
}

async function decodeAs(file: SourceFile, encoding: string): Promise<DecodedText> {
  let verdict
  try {
    verdict = await decodeVerdict(file, encoding)
  } catch (error) {
    if (error instanceof RangeError) return refuse('encoding-unsupported', { actual: encoding })
    throw error
  }
  if (verdict === 'valid') return decoded(file, encoding)
  if (verdict === 'cut') return cut(file, encoding)
  const line = await decodeFirstBadLine(file, encoding)
  return refuse('encoding-contradicted', { actual: encoding, line }, encoding)
}

async function decodeChinese(file: SourceFile): Promise<DecodedText> {
  const plausibility = createChinesePlausibility()
  const verdict = await decodeVerdict(file, 'gb18030', plausibility.see)
  if (verdict !== 'invalid' && plausibility.isPlausible)
    return verdict === 'cut' ? cut(file, 'gb18030') : decoded(file, 'gb18030')
  const guesses = await decodeGuesses(file)
  const line = await decodeFirstBadLine(file, 'utf-8')
  return refuse('encoding-undecided', { line, expected: guesses.join(', ') })
}

async function isAsciiBefore(file: SourceFile): Promise<boolean> {
  let isAscii = true
  // eslint-disable-next-line no-control-regex -- this is the range of ASCII
  await decodeVerdict(file, 'utf-8', (text) => (isAscii &&= !/[^\x00-\x7f]/.test(text)))
  return isAscii
}

async function cut(file: SourceFile, encoding: string): Promise<DecodedText> {
  return refuse('file-cut', { actual: encoding, line: await decodeFirstBadLine(file, encoding) }, encoding)
}

function refuse(
  code: DiagnosticCode,
  place: DiagnosticPlace = {},
  encoding: string | null = null,
): DecodedText {
  return { encoding, refusal: { code, place } }
}

function decoded(file: SourceFile, name: string): DecodedText {
  const { encoding } = new TextDecoder(name)
  return {
    encoding,
    text: (edge) => decodeStream(encoding === 'utf-8' ? cutAt(file.open(), edge) : file.open(), encoding),
  }
}

async function* decodeStream(
  pieces: AsyncIterable<Uint8Array | typeof EDGE>,
  encoding: string,
): AsyncGenerator<TextPiece> {
  const decoder = createStrictDecoder(encoding)
  let isStart = true
  for await (const bytes of pieces) {
    if (bytes === EDGE) {
      yield EDGE
      continue
    }
    let text = decoder.decode(bytes)
    if (text === '') continue
    if (isStart && text.startsWith('\ufeff')) text = text.slice(1)
    isStart = false
    if (text !== '') yield text
  }
  decoder.end()
}

/** The same bytes, with EDGE before the one at this position. */
async function* cutAt(
  pieces: AsyncIterable<Uint8Array>,
  edge: number | undefined,
): AsyncGenerator<Uint8Array | typeof EDGE> {
  let left = edge ?? Infinity
  for await (const bytes of pieces) {
    if (left > bytes.length) {
      left -= bytes.length
      yield bytes
      continue
    }
    yield bytes.subarray(0, left)
    yield EDGE
    yield bytes.subarray(left)
    left = Infinity
  }
}
