import type { Words } from '../report/chart-data/words.ts'

/** The text in a language given as BCP 47; languages other than Chinese get the English one. */
export function pickText(words: Words, language: string): string {
  return language.startsWith('zh') ? words.zh : words.en
}

/** All fixed words of a chart in one language. */
export function pickWords<Key extends string>(
  words: Readonly<Record<Key, Words>>,
  language: string,
): Record<Key, string> {
  const picked: Partial<Record<Key, string>> = {}
  for (const key in words) picked[key] = pickText(words[key], language)
  return picked as Record<Key, string>
}
