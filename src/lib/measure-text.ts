/** Wide East Asian characters, full-width punctuation and emoji: one em each. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
/** Marks that Latin fonts draw narrow and Chinese ones a whole em wide: taken as wide. */
const AMBIGUOUS = /[·…—‘’“”×]/
const NARROW = /[iljI.,:;'|! ]/
const SLIM = /[rtf()[\]\-/]/

// a page measures tens of thousands of characters, of a few hundred kinds; zero is not looked up yet
const widths = new Float64Array(0x10000)

/** Width of one character in em by its code point, looked up once. */
function widthOf(code: number): number {
  if (code > 0xffff) return 1
  const known = widths[code]!
  return known === 0 ? (widths[code] = measureCharacter(String.fromCharCode(code))) : known
}

/** Width of one character in em. Digits are tabular, so all ten are equally wide. */
function measureCharacter(character: string): number {
  if (WIDE.test(character) || AMBIGUOUS.test(character)) return 1
  if (character >= '0' && character <= '9') return 0.556
  if (character === 'm' || character === 'w' || character === 'M' || character === 'W') return 0.82
  if (NARROW.test(character)) return 0.3
  if (SLIM.test(character)) return 0.38
  if (character >= 'A' && character <= 'Z') return 0.62
  return 0.56
}

/**
 * Width of a text in pixels at a font size, without a browser: Chinese 1 em, digits .556, capitals .62, m and w .82,
 * narrow letters .3, slim ones .38, the rest .56; bold Latin is 1.16 times as wide. Errs on the wide side.
 */
export function measureText(text: string, size: number, bold = false): number {
  let em = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at += 1
    const width = widthOf(code)
    em += bold && width < 1 ? width * 1.16 : width
  }
  return em * size
}

/** The text, cut with an ellipsis so that it fits the width; empty where not even one character does. */
export function fitText(text: string, width: number, size: number, bold = false): string {
  if (measureText(text, size, bold) <= width) return text
  const room = width - measureText('…', size, bold)
  let fitted = ''
  let used = 0
  for (const character of text) {
    used += measureText(character, size, bold)
    if (used > room) break
    fitted += character
  }
  return fitted === '' ? '' : `${fitted.trimEnd()}…`
}

/** Where a line may break: after a space, after Chinese punctuation, and between Chinese characters. */
function splitBreakable(text: string): string[] {
  return text.match(/[^\s\u2e80-\uffee]+\s*|[\u2e80-\uffee][，。、；：！？）」』》]*\s*/gu) ?? []
}

const SYLLABLE_END = /[bcdfghjklmnpqrstvwxz](?=[bcdfghjklmnpqrstvwxz][aeiouy])/g

/** A Latin word too wide for a line, broken with a hyphen between two consonants as late as fits; else left whole. */
function hyphenate(word: string, width: number, size: number, bold: boolean): string[] {
  if (!/^\p{L}+\s*$/u.test(word) || measureText(word.trimEnd(), size, bold) <= width) return [word]
  const ends = [...word.matchAll(SYLLABLE_END)].map(({ index }) => index + 1)
  const end = ends.findLast((at) => at > 2 && measureText(`${word.slice(0, at)}-`, size, bold) <= width)
  return end === undefined ? [word] : [`${word.slice(0, end)}-`, word.slice(end)]
}

/** The text on at most `lines` lines of a width; the last one is cut with an ellipsis. */
export function wrapText(text: string, width: number, size: number, lines: number, bold = false): string[] {
  const wrapped: string[] = []
  let line = ''
  const pieces = splitBreakable(text).flatMap((piece) =>
    lines > 1 ? hyphenate(piece, width, size, bold) : [piece],
  )
  for (const [index, piece] of pieces.entries()) {
    if (line === '' || measureText((line + piece).trimEnd(), size, bold) <= width) {
      line += piece
    } else if (wrapped.length === lines - 1) {
      return [...wrapped, fitText(line + pieces.slice(index).join(''), width, size, bold)]
    } else {
      wrapped.push(line.trimEnd())
      line = piece
    }
  }
  if (line !== '') wrapped.push(line.trimEnd())
  return wrapped.map((one) => fitText(one, width, size, bold))
}
