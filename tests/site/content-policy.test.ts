import { describe, expect, inject, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { contentPolicy } from '../../src/layouts/content-policy.ts'
import { readTags } from './read-markup.ts'
import { listFiles, readPages } from './read-site.ts'

const site = inject('sampleSite')
const pages = readPages(site).map((page) => ({ ...page, tags: readTags(page.html) }))

const where = (wrong: (page: (typeof pages)[number]) => boolean) =>
  pages.filter(wrong).map(({ path }) => path)

describe('every page', () => {
  it('carries the content policy before anything it governs', () => {
    expect(
      where(({ tags }) => {
        const at = tags.findIndex((tag) => tag.attributes.get('http-equiv') === 'Content-Security-Policy')
        const first = tags.findIndex(({ name }) => ['link', 'script', 'style', 'img'].includes(name))
        return tags[at]?.attributes.get('content') !== contentPolicy || at > first
      }),
    ).toEqual([])
  })

  it('asks not to be listed, archived or named to others', () => {
    const meta = (tags: (typeof pages)[number]['tags'], name: string) =>
      tags
        .find((tag) => tag.name === 'meta' && tag.attributes.get('name') === name)
        ?.attributes.get('content')
    expect(where(({ tags }) => meta(tags, 'robots') !== 'noindex, noarchive')).toEqual([])
    expect(where(({ tags }) => meta(tags, 'referrer') !== 'no-referrer')).toEqual([])
  })

  it('names its language', () => {
    const language = (path: string) => (path.includes('/en/') ? 'en' : 'zh-Hans')
    expect(where(({ path, tags }) => tags[0]?.attributes.get('lang') !== language(path))).toEqual([])
  })

  it('has no script but the one of its edition, classic and after the page, and no code of its own', () => {
    const scripts = (tags: (typeof pages)[number]['tags']) => tags.filter(({ name }) => name === 'script')
    const source = (path: string, src: string) => posix.join(posix.dirname(path), src)
    expect(
      where(({ path, tags }) =>
        scripts(tags).some(
          ({ attributes }) =>
            source(path, attributes.get('src') ?? '') !== '2026-Q3/assets/comforts.js' ||
            !attributes.has('defer') ||
            attributes.has('type'),
        ),
      ),
    ).toEqual([])
    expect(where(({ tags }) => scripts(tags).length !== 1)).toEqual([])
    expect(where(({ html }) => /<script[^>]*>[^<]|<noscript|javascript:/i.test(html))).toEqual([])
    const others = listFiles(site).filter((path) => /\.m?js$/.test(path) && !/\/assets\/search\/\w+\.js$/.test(path))
    expect(others).toEqual(['2026-Q3/assets/comforts.js'])
  })

  it('has no style, no handler and no frame in its markup', () => {
    expect(where(({ html }) => /<style|<iframe|<object|<embed|<base\b|<form\b/i.test(html))).toEqual([])
    const inline = (name: string) => name === 'style' || /^on/.test(name)
    expect(where(({ tags }) => tags.some(({ attributes }) => [...attributes.keys()].some(inline)))).toEqual(
      [],
    )
  })
})

it('no page, style sheet or data file names an address elsewhere', () => {
  const namespaces = ['http://www.w3.org/2000/svg', 'https://json-schema.org/draft/2020-12/schema']
  const strange = listFiles(site).flatMap((path) =>
    [...readFileSync(join(site, path), 'utf8').matchAll(/\b(?:https?|ftp|file|wss?):\/\/[^\s"'<>)]*/g)]
      .map(([address]) => address)
      .filter((address) => !namespaces.includes(address))
      .map((address) => `${path}: ${address}`),
  )
  expect(strange).toEqual([])
})

it('the style sheet loads nothing', () => {
  const sheet = readFileSync(join(site, '2026-Q3/assets/report.css'), 'utf8')
  expect(sheet).not.toMatch(/@import|url\((?!["']?(#|data:image\/svg))|expression\(/)
})
