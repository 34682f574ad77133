import type { Language } from './language.ts'
import en from './locales/en.json' with { type: 'json' }
import zh from './locales/zh-CN.json' with { type: 'json' }

/** A message whose words depend on `{count}`; Chinese needs `other` alone. */
export interface PluralMessage {
  readonly one?: string
  readonly other: string
}

type KeysOf<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string | PluralMessage
    ? `${Path}${Key}`
    : KeysOf<Tree[Key], `${Path}${Key}.`>
}[keyof Tree & string]

/** Dotted path of a message, `page.section`; misspelt ones do not compile. */
export type MessageKey = KeysOf<typeof en>

type Flat = ReadonlyMap<string, string | PluralMessage>

function flatten(tree: object, path = ''): [string, string | PluralMessage][] {
  return Object.entries(tree as Record<string, string | PluralMessage | object>).flatMap(([key, value]) =>
    typeof value === 'string' || ('other' in value && typeof value.other === 'string')
      ? [[path + key, value] as [string, string | PluralMessage]]
      : flatten(value, `${path}${key}.`),
  )
}

/** Every message by its dotted key, per language. */
export const messages: Readonly<Record<Language, Flat>> = {
  zh: new Map(flatten(zh)),
  en: new Map(flatten(en)),
}
