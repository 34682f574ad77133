import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawFigure } from '../../src/charts/draw-figure.ts'
import type { FigureChart, FigureModel } from '../../src/report/page-parts/figure.ts'
import { allCases } from './cases/all-cases.ts'
import { HOSTILE } from './cases/hostile.ts'
import { readSvg } from './read-svg.ts'

const figure = (id: string, content: FigureChart): FigureModel => ({
  id,
  span: ['decision-bar', 'power-map', 'score-rows'].includes(content.chart) ? 12 : 6,
  title: ['Finding'],
  content,
  tableLabel: 'Table',
  table: { caption: 'Table', columns: [], rows: [] },
  links: [],
})
const css = ['drawing', 'board']
  .map((name) => readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n')
const known = new Set(Array.from(css.matchAll(/\.([a-z][\w-]*)/g), ([, name]) => name))
const drawings = Object.entries(allCases).flatMap(([name, content]) =>
  (['zh-Hans', 'en'] as const).flatMap((language) => {
    const drawn = drawFigure(figure(name, content), language)
    return (['wide', 'narrow', 'print'] as const).map(
      (size) => [`${name} ${size} ${language}`, drawn[size]] as const,
    )
  }),
)

describe('every drawing, of every case, size and language', () => {
  const read = drawings.map(([name, svg]) => ({ name, svg, tags: readSvg(svg) }))

  it('carries no style, no script and no colour of its own', () => {
    for (const { name, tags } of read) {
      expect(tags.filter((tag) => tag.name === 'style' || tag.name === 'script')).toEqual([])
      for (const { attributes } of tags) {
        const own = Object.keys(attributes).filter((key) => /^(style|stroke|on.*)$/.test(key))
        expect(own, name).toEqual([])
        expect(attributes['fill'] ?? 'url(#').toMatch(/^url\(#/)
      }
    }
  })

  it('uses only classes the stylesheet knows', () => {
    const used = new Set(
      read.flatMap(({ tags }) => tags.flatMap(({ attributes }) => attributes['class']?.split(' ') ?? [])),
    )
    expect([...used].filter((name) => !known.has(name))).toEqual([])
  })

  it('has unique ids, and every reference meets one', () => {
    for (const { name, svg, tags } of read) {
      const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? [])
      expect(new Set(ids).size, name).toBe(ids.length)
      const wanted = Array.from(svg.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id)
      expect(
        wanted.filter((id) => !ids.includes(id ?? '')),
        name,
      ).toEqual([])
    }
  })

  it('writes numbers with at most one decimal, and none that is no number or a negative size', () => {
    const keys = [
      'd',
      'x',
      'y',
      'x1',
      'x2',
      'y1',
      'y2',
      'cx',
      'cy',
      'r',
      'width',
      'height',
      'transform',
      'viewBox',
    ]
    for (const { name, tags } of read)
      for (const { attributes } of tags) {
        if (attributes['offset'] !== undefined || attributes['cx'] === '.36') continue
        const bad = keys.filter((key) =>
          /NaN|Infinity|undefined|\d\.\d\d|\de-?\d/.test(attributes[key] ?? ''),
        )
        const negative = ['width', 'height', 'r'].filter((key) => attributes[key]?.startsWith('-'))
        expect([...bad, ...negative], `${name} ${JSON.stringify(attributes)}`).toEqual([])
      }
  })

  it('sets every text in a legible size', () => {
    for (const { name, tags } of read)
      for (const tag of tags)
        if (tag.name === 'text') expect(tag.attributes['class'], name).toMatch(/^t1[2346] /)
  })

  it('has a role and a sentence as its name', () => {
    for (const { name, tags } of read) {
      expect(tags[0]?.attributes['role'], name).toMatch(/^(img|group)$/)
      expect(tags[0]?.attributes['aria-label'], name).toMatch(/[：:]/)
    }
  })
})

it('draws the same bytes twice, from data it must not change', () => {
  for (const [name, content] of Object.entries(allCases)) {
    const before = JSON.stringify(content)
    expect(drawFigure(figure(name, content), 'zh-Hans')).toEqual(drawFigure(figure(name, content), 'zh-Hans'))
    expect(JSON.stringify(content)).toBe(before)
  }
})

it('never lets a name become markup', () => {
  for (const [name, svg] of drawings)
    if (name.includes('hostile')) expect(svg).not.toContain(HOSTILE.slice(0, 8))
})

it('keeps ids of two figures and of the three sizes apart', () => {
  const content = allCases['eyes-board-one-eye']
  if (content === undefined) throw new Error('case missing')
  const all = ['first', 'second'].flatMap((id) => {
    const { wide, narrow, print } = drawFigure(figure(id, content), 'en')
    return [wide, narrow, print].flatMap((svg) =>
      readSvg(svg).flatMap(({ attributes }) => attributes['id'] ?? []),
    )
  })
  expect(all).toHaveLength(6)
  expect(new Set(all).size).toBe(6)
})

it('says the numbers of the drawing in words, in both languages', () => {
  const name = (key: string, language: string): string => {
    const content = allCases[key]
    if (content === undefined) throw new Error('case missing')
    return readSvg(drawFigure(figure(key, content), language).wide)[0]?.attributes['aria-label'] ?? ''
  }
  expect(name('decision-bar-open', 'zh-Hans')).toBe(
    '决策条：支持 68，未定 60，反对 20，总 148；人头 6、6、1，共 13',
  )
  expect(name('decision-bar-open', 'en')).toBe(
    'Decision bar: for 68, open 60, against 20 of 148; heads 6, 6, 1 of 13',
  )
  expect(name('eyes-board-one-crossing', 'en')).toContain('eyes: at least 1')
  expect(name('support-grid-moved', 'zh-Hans')).toContain('11 人两项都有评分，其中支持 7、中立 3、不认可 1')
  expect(name('tier-band-portfolio', 'en')).toContain('S: Healthy 1, Fair 3, At risk 2')
  expect(name('share-bars-shares', 'en')).toContain('计划 not measured')
})
