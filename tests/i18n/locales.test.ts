import { describe, expect, it } from 'vitest'
import { messages, type PluralMessage } from '../../src/i18n/messages.ts'

const forms = (message: string | PluralMessage): string[] =>
  typeof message === 'string' ? [message] : Object.values({ ...message })
const places = (message: string | PluralMessage): string[] =>
  [
    ...new Set(forms(message).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))),
  ].sort()

/** Latin words that a Chinese page may hold: names of formats, columns, files and the letters of tiers and roles. */
const latin =
  /\b(CSV|JSON|CRM|SHA-256|Excel|S|A|B|C|D|E|I|English|tables|(?:settings|report|manifest)\.json|[a-z-]+\.csv|activities|contacts|support|decision_role|intimacy|department|level)\b/g

describe('the locales', () => {
  it('have the same keys', () => {
    expect([...messages.zh.keys()].sort()).toEqual([...messages.en.keys()].sort())
  })

  it('put the same values into every message', () => {
    for (const [key, message] of messages.en)
      expect({ key, places: places(messages.zh.get(key)!) }).toEqual({ key, places: places(message) })
  })

  it('have plural forms exactly where English needs them, each with its count', () => {
    for (const [key, message] of messages.en) {
      const chinese = messages.zh.get(key)!
      expect({ key, plural: typeof chinese }).toEqual({ key, plural: typeof message })
      if (typeof message === 'string') continue
      expect({ key, forms: Object.keys(message).sort() }).toEqual({ key, forms: ['one', 'other'] })
      expect({ key, forms: Object.keys(chinese) }).toEqual({ key, forms: ['other'] })
    }
  })

  it('leave nothing unsaid', () => {
    for (const [key, message] of [...messages.zh, ...messages.en])
      for (const form of forms(message))
        if (key !== 'words.sentence-join') expect({ key, empty: form === '' }).toEqual({ key, empty: false })
  })

  it('speak Chinese in Chinese', () => {
    for (const [key, message] of messages.zh)
      for (const form of forms(message)) {
        const rest = form.replaceAll(/\{\w+\}/g, '').replaceAll(latin, '')
        expect({ key, rest, latin: /[A-Za-z]{2,}/.test(rest) }).toEqual({ key, rest, latin: false })
      }
  })

  it('speak English in English', () => {
    for (const [key, message] of messages.en)
      for (const form of forms(message))
        expect({ key, form, chinese: /\p{Script=Han}/u.test(form) }).toMatchObject({ chinese: false })
  })

  it('keep a number and its unit together: no breakable space before a percent sign', () => {
    for (const message of [...messages.zh.values(), ...messages.en.values()])
      for (const form of forms(message)) expect(form).not.toMatch(/ %/)
  })
})
