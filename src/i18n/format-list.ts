import { type Language, languageTags } from './language.ts'

const conjunctions = {
  zh: new Intl.ListFormat(languageTags.zh.format, { type: 'conjunction' }),
  en: new Intl.ListFormat(languageTags.en.format, { type: 'conjunction' }),
}

/** Names in a row, the last joined by a word: "甲、乙和丙", "a, b and c". */
export function formatList(language: Language, items: readonly string[]): string {
  return conjunctions[language].format(items)
}

/** Values in a row, separated only: "甲、乙、丙", "a, b, c". */
export function formatSeries(language: Language, items: readonly string[]): string {
  return items.join(language === 'zh' ? '、' : ', ')
}
