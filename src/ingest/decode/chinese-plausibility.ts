import { commonHanzi } from './common-hanzi.ts'

// Real Chinese business text lies between 0.6 and 0.96; other scripts taken for GB18030 stay below 0.2.
const LEAST_COMMON_SHARE = 0.4
const LARGEST_LATIN_SHARE = 0.2
const CHARACTERS_LOOKED_AT = 20_000

/** Collects evidence for text decoded as GB18030 being Chinese, not another encoding that happens to fit. */
export interface ChinesePlausibility {
  readonly see: (text: string) => void
  readonly isPlausible: boolean
}

/**
 * Plausible is: mostly common hanzi and Chinese punctuation, rarely a single one between Latin letters
 * (`M黮ler` is windows-1252). Looks at the first 20,000 characters beyond ASCII; a few must nearly all be common.
 */
export function createChinesePlausibility(): ChinesePlausibility {
  let seen = 0
  let common = 0
  let betweenLatin = 0
  let followsLatin = false
  let isAfterLatin = false
  return {
    see(text) {
      for (const character of text) {
        if (seen >= CHARACTERS_LOOKED_AT) return
        const isLatin = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
        if (isAfterLatin && isLatin) betweenLatin++
        isAfterLatin = character > '\x7f' && followsLatin
        followsLatin = isLatin
        if (character <= '\x7f') continue
        seen++
        if (commonHanzi.has(character)) common++
      }
    },
    get isPlausible() {
      return common >= 1 + LEAST_COMMON_SHARE * seen && betweenLatin <= LARGEST_LATIN_SHARE * seen
    },
  }
}
