import { foldLabel } from '../../lib/fold-text.ts'
import type { Words } from '../words.ts'

/** One value of a controlled list: its code, its words, and other ways people write it. */
export interface Label<Code> {
  readonly code: Code
  readonly words: Words
}

/** A controlled list. Reading is free of case, width and underscores. */
export interface LabelList<Code> {
  readonly labels: readonly Label<Code>[]
  /** The code a text stands for, undefined where it is none of the list. */
  find(text: string): Code | undefined
}

/** Codes are read as they are, so are both words and all further spellings; two codes never share a spelling. */
export function defineLabels<const Code extends string | number | boolean>(
  labels: readonly (Label<Code> & { readonly also?: readonly string[] })[],
): LabelList<Code> {
  const bySpelling = new Map<string, Code>()
  for (const { code, words, also = [] } of labels) {
    for (const spelling of [String(code), words.zh, words.en, ...also]) {
      const folded = foldLabel(spelling)
      if (bySpelling.has(folded) && bySpelling.get(folded) !== code)
        throw new Error(`two readings of label: ${spelling}`)
      bySpelling.set(folded, code)
    }
  }
  return {
    labels: labels.map(({ code, words }) => ({ code, words })),
    find: (text) => bySpelling.get(foldLabel(text)),
  }
}
