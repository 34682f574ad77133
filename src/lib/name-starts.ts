/** A text as it is searched: full-width, accents and case folded, everything but letters and digits one space. */
export function foldSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u

/**
 * Every part of a folded text with which a search may begin: from the start of each word, and in a script without
 * spaces from each character. What is searched for is found where one of them starts with it.
 */
export function listStarts(folded: string): string[] {
  const letters = [...folded]
  return letters.flatMap((letter, at) => {
    const before = letters[at - 1] ?? ' '
    const starts = letter !== ' ' && (before === ' ' || UNSPACED.test(letter) || UNSPACED.test(before))
    return starts ? [letters.slice(at).join('')] : []
  })
}
