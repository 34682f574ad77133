import type { Day } from '../lib/day.ts'
import { formatAmount } from './format-amount.ts'
import { formatDate, formatQuarterName, formatSpan } from './format-date.ts'
import { formatList, formatSeries } from './format-list.ts'
import { formatChange, formatNumber, formatPercent, formatScore } from './format-number.ts'
import { type Language, languageTags } from './language.ts'
import { type MessageKey, messages } from './messages.ts'
import { type MessageValues, translate, translateParts } from './translate.ts'

/** Everything a page needs to speak one language. */
export interface Locale {
  readonly language: Language
  /** For the lang attribute. */
  readonly tag: string
  text(key: MessageKey, values?: MessageValues): string
  /** The word for a code that comes from data or definitions, such as `verdict.open`; undefined where there is none. */
  term(key: string): string | undefined
  /** A message whose values may be more than text, such as numbers that open. */
  parts<Part extends object>(key: MessageKey, values: MessageValues<Part>): (string | Part)[]
  /** A heading as the phrases between which a line may break; the message marks them with `|`. */
  phrases(key: MessageKey, values?: MessageValues): string[]
  /** The side of a bilingual text that this language reads. */
  words(words: Readonly<Record<Language, string>>): string
  number(value: number, digits?: number): string
  score(value: number): string
  change(value: number, digits?: number): string
  percent(share: number): string
  amount(value: number, currency: string): string
  date(day: Day): string
  span(span: { first: Day; last: Day }): string
  quarter(quarter: { year: number; number: 1 | 2 | 3 | 4 }): string
  list(items: readonly string[]): string
  series(items: readonly string[]): string
}

const HELD = '\u0001'

export function createLocale(language: Language): Locale {
  return {
    language,
    tag: languageTags[language].page,
    text: (key, values) => translate(language, key, values),
    term(key) {
      const message = messages[language].get(key)
      return typeof message === 'string' ? message : undefined
    },
    parts: (key, values) => translateParts(language, key, values),
    phrases(key, values = {}) {
      // a bar inside a name is no place to break, so it is hidden while the message is cut
      const held = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replaceAll('|', HELD) : value,
      ])
      const text = translate(language, key, Object.fromEntries(held) as MessageValues)
      return text.split('|').map((phrase) => phrase.replaceAll(HELD, '|'))
    },
    words: (words) => words[language],
    number: (value, digits) => formatNumber(language, value, digits),
    score: formatScore,
    change: formatChange,
    percent: formatPercent,
    amount: (value, currency) => formatAmount(language, value, currency),
    date: (day) => formatDate(language, day),
    span: (span) => formatSpan(language, span),
    quarter: (quarter) => formatQuarterName(language, quarter),
    list: (items) => formatList(language, items),
    series: (items) => formatSeries(language, items),
  }
}
