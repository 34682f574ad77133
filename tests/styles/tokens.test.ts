import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawTokensCss, type DesignTokens } from '../../src/lib/design-tokens.ts'

const folder = new URL('../../src/styles/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const tokens = JSON.parse(read('tokens.json')) as DesignTokens
const order = JSON.parse(read('index.json')) as string[]

/** WCAG 2.2 relative luminance and contrast. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  const colours = tokens[scheme]
  const value = (name: string): string => colours[name] ?? '#000000'

  it('has text of at least 4.5 to 1 on the paper and on every fill', () => {
    for (const text of ['ink', 'ink-2', 'ink-3', 'accent'])
      for (const ground of ['paper', 'paper-2'])
        expect(contrast(value(text), value(ground)), text).toBeGreaterThan(4.5)
    for (const name of Object.keys(colours).filter((one) => one.startsWith('on-'))) {
      const fill = name === 'on-eye' ? 'stone-eye' : name === 'on-accent' ? 'accent' : name.slice(3)
      expect(contrast(value(name), value(fill)), name).toBeGreaterThan(4.5)
    }
  })

  it('makes stronger support and more intensity stand ever further from the paper', () => {
    for (const scale of [
      ['s1', 's2', 's3'],
      ['q1', 'q2', 'q3', 'q4', 'q5'],
    ]) {
      const steps = scale.map((name) => contrast(value(name), value('paper')))
      expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    }
  })
})

it('gives every colour in both schemes', () => {
  expect(Object.keys(tokens.dark).toSorted()).toEqual(Object.keys(tokens.light).toSorted())
})

it('orders every part of the stylesheet; the book alone has one more', () => {
  expect(
    readdirSync(folder)
      .filter((file) => file.endsWith('.css') && file !== 'book.css')
      .toSorted(),
  ).toEqual(order.toSorted())
})

it('uses only tokens that exist, and no colour beside them', () => {
  const defined = new Set(
    Object.values(tokens).flatMap((group) => Object.keys(group as Record<string, string>)),
  )
  for (const file of order) {
    const css = read(file)
    for (const [, name = ''] of css.matchAll(/var\(--([\w-]+)\)/g))
      expect(defined.has(name), `${file}: --${name}`).toBe(true)
    // The shade of a stone and the page number in the paper's margin, where tokens do not reach.
    expect(
      Array.from(css.matchAll(/#[0-9a-f]{3,8}\b/gi), ([hex]) => hex).filter(
        (hex) => hex !== '#000' && hex !== '#555',
      ),
    ).toEqual([])
    expect(css).not.toMatch(/url\(|@import/)
  }
})

it('writes light first, then what dark, phone and paper change', () => {
  const css = drawTokensCss(tokens)
  expect(css.indexOf('--paper: #fbfbf8')).toBeLessThan(css.indexOf('prefers-color-scheme: dark'))
  expect(css).toMatch(/@media print \{\n:root \{\n {2}--paper: #ffffff/)
})
