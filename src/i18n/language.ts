/** Languages a page is written in; the first is the product's own. */
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (name: string): name is Language => (languages as readonly string[]).includes(name)

/** BCP 47 tags: `page` for the lang attribute, `format` for numbers, lists and plurals. */
export const languageTags = {
  zh: { page: 'zh-Hans', format: 'zh-CN' },
  en: { page: 'en', format: 'en-GB' },
} as const satisfies Record<Language, { page: string; format: string }>
