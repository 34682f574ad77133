import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { messages } from '../../src/i18n/messages.ts'
import { titleLevels } from '../../src/model/labels/title-levels.ts'
import { readTags, readText } from './read-markup.ts'
import { listFiles, readPages } from './read-site.ts'

const sample = join(import.meta.dirname, '../../data/sample')
const data = listFiles(sample)
  .map((file) => readFileSync(join(sample, file), 'utf8'))
  .join('\n')
const titles = new Set(JSON.stringify(titleLevels).match(/\p{Script=Han}+/gu))
const pages = readPages(inject('sampleSite'))
const inLanguage = (language: 'zh' | 'en') => pages.filter(({ path }) => path.includes(`/${language}/`))

/** All a reader of the page meets, but for what is marked as of another language: text, drawings, what is spoken. */
function wordsOf(page: string): string {
  const html = page.replaceAll(/<span class="note" lang="[^"]+">[^<]*<\/span>/g, '')
  const spoken = readTags(html).flatMap(({ name, attributes }) =>
    ['aria-label', 'title', 'alt', 'content', 'data-label'].flatMap((key) =>
      name === 'meta' && key === 'content' && attributes.has('http-equiv') ? [] : (attributes.get(key) ?? []),
    ),
  )
  const drawn = [...html.matchAll(/<(?:text|tspan|title|desc)\b[^>]*>([^<]+)</g)].map((match) => match[1]!)
  return [readText(html), ...drawn.map(readText), ...spoken].join('\n')
}

it('both languages have the same messages', () => {
  expect([...messages.zh.keys()].toSorted()).toEqual([...messages.en.keys()].toSorted())
})

describe('an English page', () => {
  it('has no Chinese but names of the data, titles that are read, and the way to the Chinese page', () => {
    const strange = inLanguage('en').flatMap(({ path, html }) =>
      [...new Set(wordsOf(html).match(/[\p{Script=Han}（）、，。：；]+/gu))]
        .filter(
          (run) => run !== '中文' && !data.includes(run) && !run.split('、').every((one) => titles.has(one)),
        )
        .map((run) => `${path}: ${run}`),
    )
    expect(strange).toEqual([])
  })
})

describe('a Chinese page', () => {
  it('has no English phrase but those of the data', () => {
    const strange = inLanguage('zh').flatMap(({ path, html }) =>
      [...new Set(wordsOf(html).match(/[A-Za-z][a-z']+(?: [a-z']+){2,}/g))]
        .filter((run) => !data.includes(run))
        .map((run) => `${path}: ${run}`),
    )
    expect(strange).toEqual([])
  })

  it('has none of the sentences of the English messages', () => {
    const sentences = [...messages.en.values()].filter(
      (message): message is string =>
        typeof message === 'string' && !message.includes('{') && /[a-z]+ [a-z]+ [a-z]+/.test(message),
    )
    expect(sentences.length).toBeGreaterThan(50)
    const found = inLanguage('zh').flatMap(({ path, html }) => {
      const text = wordsOf(html)
      return sentences.filter((sentence) => text.includes(sentence)).map((sentence) => `${path}: ${sentence}`)
    })
    expect(found).toEqual([])
  })
})

it('the figures of a page are the same in both languages', () => {
  const numbers = (html: string) =>
    [...html.matchAll(/<t[dh][^>]*class="[^"]*numeric[^"]*"[^>]*>([\s\S]*?)<\/t[dh]>/g)]
      .map((match) => readText(match[1]!))
      .filter((text) => /^[−+±\d.,/%\s–]+$/.test(text))
  for (const { path, html } of inLanguage('zh')) {
    const twin = pages.find((page) => page.path === path.replace('/zh/', '/en/'))
    expect({ path, numbers: numbers(twin?.html ?? '') }).toEqual({ path, numbers: numbers(html) })
  }
})
