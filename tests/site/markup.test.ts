import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, inject, it } from 'vitest'
import { readTags, readText } from './read-markup.ts'
import { pagesByKind, readPages, readReport } from './read-site.ts'

const site = inject('sampleSite')
const pages = readPages(site)
const report = readReport(site)
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // rows of a table become records on a phone, by a display that would drop the roles a table has by itself
    'no-redundant-role': [
      'error',
      { exclude: ['rowgroup', 'row', 'cell', 'table', 'columnheader', 'rowheader'] },
    ],
  },
})

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  it.each([...pagesByKind(report, language)])('a page of the kind %s is valid HTML', async (_, path) => {
    const { results } = await validator.validateString(readFileSync(join(site, path), 'utf8'))
    const messages = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} at ${line}:${column}`),
    )
    expect(messages).toEqual([])
  })
})

const wrongPages = (judge: (html: string) => boolean) =>
  pages.filter(({ html }) => judge(html)).map(({ path }) => path)

describe('every page', () => {
  it('has one first heading, and no level is left out on the way down', () => {
    const levels = (html: string) => [...html.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]))
    expect(wrongPages((html) => levels(html).filter((level) => level === 1).length !== 1)).toEqual([])
    const skips = (html: string) => levels(html).some((level, at, all) => level > (all[at - 1] ?? 0) + 1)
    expect(wrongPages(skips)).toEqual([])
  })

  it('has a title of its own within its language', () => {
    for (const language of ['zh', 'en']) {
      const titles = pages
        .filter(({ path }) => path.includes(`/${language}/`))
        .map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1])
      expect(titles.filter((title, at) => title === undefined || titles.indexOf(title) !== at)).toEqual([])
    }
  })

  it('gives every table a caption and every head a scope', () => {
    const tables = (html: string) => html.match(/<table\b[\s\S]*?<\/table>/g) ?? []
    expect(pages.flatMap(({ html }) => tables(html)).length).toBeGreaterThan(500)
    const bare = (table: string) => readText(/<caption\b[\s\S]*?<\/caption>/.exec(table)?.[0] ?? '') === ''
    expect(wrongPages((html) => tables(html).some(bare))).toEqual([])
    const heads = (html: string) => readTags(html).filter(({ name }) => name === 'th')
    expect(wrongPages((html) => heads(html).some(({ attributes }) => !attributes.has('scope')))).toEqual([])
  })

  it('titles every figure, and every drawing has a name or is left out for those who listen', () => {
    const figures = (html: string) => html.match(/<figure\b[\s\S]*?<\/figure>/g) ?? []
    expect(pages.flatMap(({ html }) => figures(html)).length).toBeGreaterThan(500)
    const nameless = (figure: string) =>
      readText(/<figcaption\b[\s\S]*?<\/figcaption>/.exec(figure)?.[0] ?? '') === ''
    expect(wrongPages((html) => figures(html).some(nameless))).toEqual([])
    const mute = (html: string) =>
      readTags(html).some(
        ({ name, attributes }) =>
          name === 'svg' &&
          attributes.get('aria-hidden') !== 'true' &&
          !(
            /^(img|group)$/.test(attributes.get('role') ?? '') &&
            ((attributes.get('aria-label') ?? '') !== '' || attributes.has('aria-labelledby'))
          ),
      )
    expect(wrongPages(mute)).toEqual([])
  })

  it('gives every figure with a drawing its table twin', () => {
    const figures = (html: string) => html.match(/<figure\b[\s\S]*?<\/figure>/g) ?? []
    const alone = (figure: string) => !figure.includes('<table')
    expect(wrongPages((html) => figures(html).some(alone))).toEqual([])
  })

  it('says nothing that a program stumbled over', () => {
    const stumbles = /\b(undefined|NaN|Infinity|null)\b|\[object |\{[a-z]\w*\}|\[[a-z]+(-[a-z]+)*\.[a-z.-]+\]/
    const found = pages.flatMap(({ path, html }) => {
      const attributes = readTags(html).flatMap((tag) => [...tag.attributes.values()])
      const match = [readText(html), ...attributes]
        .map((text) => stumbles.exec(text))
        .find((one) => one !== null)
      return match === undefined ? [] : [`${path}: ${match[0]}`]
    })
    expect(found).toEqual([])
  })
})

it('every page with its style sheet is at most 60 KB, compressed, and its script at most 10 KB', () => {
  const sizeOf = (asset: string) => gzipSync(readFileSync(join(site, '2026-Q3/assets', asset))).length
  const sheet = sizeOf('report.css')
  const heavy = pages
    .map(({ path, html }) => ({ path, bytes: gzipSync(html).length + sheet }))
    .filter(({ bytes }) => bytes > 60 * 1024)
  expect(heavy).toEqual([])
  expect(sizeOf('comforts.js')).toBeLessThanOrEqual(10 * 1024)
  // whatever a page needs comes in one sheet, and one script it can do without
  const loads = (html: string) =>
    readTags(html).filter(
      ({ name, attributes }) => name === 'script' || (name === 'link' && attributes.get('rel') === 'stylesheet'),
    )
  expect(wrongPages((html) => loads(html).length > 2)).toEqual([])
})
