import { posix } from 'node:path'
import { expect, inject, it } from 'vitest'
import { readTags } from './read-markup.ts'
import { listFiles, readPages } from './read-site.ts'

const site = inject('sampleSite')
const files = new Set(listFiles(site))
const pages = readPages(site).map(({ path, html }) => {
  const tags = readTags(html)
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? [])
  return { path, html, tags, ids }
})
const anchors = new Map(pages.map(({ path, ids }) => [path, new Set(ids)]))
const addresses = pages.flatMap(({ path, tags }) =>
  tags.flatMap(({ name, attributes }) =>
    ['href', 'src', 'srcset', 'action', 'data', 'poster', 'xlink:href'].flatMap((key) => {
      const to = attributes.get(key)
      return to === undefined ? [] : [{ from: path, name, key, to }]
    }),
  ),
)

/** Where an address leads, seen from a page; the icon is in the page itself. */
const targets = addresses.filter(({ to }) => !to.startsWith('data:image/svg+xml,'))

it('there are thousands of links, so the checks below are of something', () => {
  expect(targets.length).toBeGreaterThan(5000)
})

it('every address is relative and written out, so that it holds at any sub-path and from a folder', () => {
  const wrong = targets.filter(
    ({ to }) => /^(\/|\\|[a-z][a-z0-9+.-]*:)/i.test(to) || to === '' || /\/(#|$)/.test(to),
  )
  expect(wrong).toEqual([])
})

it('every link, picture and style sheet leads to a file that is there', () => {
  const dead = targets.filter(({ from, to }) => {
    const path = decodeURI(to.split('#')[0]!)
    return path !== '' && !files.has(posix.join(posix.dirname(from), path))
  })
  expect(dead).toEqual([])
})

it('every anchor leads to an id that is there', () => {
  const dead = targets.filter(({ from, to }) => {
    const [path = '', id] = to.split('#')
    if (id === undefined) return false
    const page = path === '' ? from : posix.join(posix.dirname(from), decodeURI(path))
    return anchors.has(page) && !anchors.get(page)!.has(decodeURIComponent(id))
  })
  expect(dead).toEqual([])
})

it('no id stands twice on a page', () => {
  const twice = pages.flatMap(({ path, ids }) =>
    ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}#${id}`),
  )
  expect(twice).toEqual([])
})

it('what refers to an id of its page (labels, clips, hatchings) finds it', () => {
  const dead = pages.flatMap(({ path, tags }) =>
    tags.flatMap(({ attributes }) =>
      [...attributes].flatMap(([key, value]) => {
        const ids = ['aria-labelledby', 'aria-describedby', 'for', 'headers'].includes(key)
          ? value.split(/\s+/)
          : [...value.matchAll(/url\(#([^)]*)\)/g)].map((match) => match[1]!)
        return ids.filter((id) => !anchors.get(path)!.has(id)).map((id) => `${path} ${key} ${id}`)
      }),
    ),
  )
  expect(dead).toEqual([])
})

it('every page is reached from the front page', () => {
  const reached = new Set(['index.html'])
  for (const from of reached)
    for (const { to } of targets.filter((target) => target.from === from)) {
      const path = to.split('#')[0]!
      if (path.endsWith('.html')) reached.add(posix.join(posix.dirname(from), decodeURI(path)))
    }
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([])
})

it('every page leads to its twin in the other language, and that one back', () => {
  for (const { path, tags } of pages.filter((page) => page.path !== 'index.html')) {
    const other = path.includes('/zh/') ? 'en' : 'zh-Hans'
    const twin = tags.find((tag) => tag.name === 'a' && tag.attributes.get('hreflang') === other)
    const expected = path.replace(/\/(zh|en)\//, other === 'en' ? '/en/' : '/zh/')
    expect(posix.join(posix.dirname(path), twin?.attributes.get('href') ?? ''), path).toBe(expected)
    expect(files.has(expected), expected).toBe(true)
  }
})
