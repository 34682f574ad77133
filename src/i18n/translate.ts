import { fillMessage } from './fill-message.ts'
import { type Language, languageTags } from './language.ts'
import { type MessageKey, messages } from './messages.ts'

/** What a message may be given: text, a number (printed by the language), or a part that is more than text. */
export type MessageValues<Part extends object = never> = Readonly<Record<string, string | number | Part>>

const plural = {
  zh: new Intl.PluralRules(languageTags.zh.format),
  en: new Intl.PluralRules(languageTags.en.format),
}
const integer = {
  zh: new Intl.NumberFormat(languageTags.zh.format),
  en: new Intl.NumberFormat(languageTags.en.format),
}

/**
 * A message of one language with its values put in, as parts. `{count}` picks the plural form. A key that does not
 * exist shows as itself, in brackets, so that nobody overlooks it.
 */
export function translateParts<Part extends object>(
  language: Language,
  key: MessageKey,
  values: MessageValues<Part> = {},
): (string | Part)[] {
  const message = messages[language].get(key) ?? `[${key}]`
  const { count } = values
  const text =
    typeof message === 'string'
      ? message
      : typeof count === 'number' && plural[language].select(count) === 'one'
        ? (message.one ?? message.other)
        : message.other
  return fillMessage<Part>(text, (name) => {
    const value = values[name]
    return typeof value === 'number' ? integer[language].format(value) : value
  })
}

/** A message as plain text. */
export function translate(language: Language, key: MessageKey, values: MessageValues = {}): string {
  return translateParts<never>(language, key, values).join('')
}
