import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawInline } from '../../src/charts/draw-inline.ts'
import { inlineCases } from './cases/inline-cases.ts'
import { readSvg } from './read-svg.ts'

const css = ['drawing', 'board']
  .map((name) => readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n')

describe.each(
  inlineCases.map((inline) => [`${inline.chart} ${JSON.stringify(inline.data)}`, inline] as const),
)('%s', (_name, inline) => {
  it('is well formed, without ids, styles or numbers that are none', () => {
    const svg = drawInline(inline, 'zh-Hans')
    for (const { attributes } of readSvg(svg)) {
      expect(attributes['id']).toBeUndefined()
      expect(attributes['style']).toBeUndefined()
      expect(attributes['width'] ?? '').not.toMatch(/^-/)
      for (const name of attributes['class']?.split(' ') ?? [])
        if (name !== 'drawing' && !name.startsWith('mark-')) expect(css).toContain(`.${name} `)
    }
    expect(svg).not.toMatch(/NaN|Infinity|undefined|"\d+\.\d\d/)
  })
})

it('is hidden where its number stands beside it, and says label and value where it stands alone', () => {
  const data = { value: 40.1, before: 60 }
  expect(drawInline({ chart: 'sub-score', data }, 'en')).toContain('aria-hidden="true"')
  expect(drawInline({ chart: 'sub-score', data, label: 'Support' }, 'en')).toContain(
    'aria-label="Support 40.1 (last quarter 60.0)"',
  )
  expect(drawInline({ chart: 'life', data: { eyes: 1, atLeast: true }, label: '澜江' }, 'zh-Hans')).toContain(
    'aria-label="澜江 至少一只眼"',
  )
})

it('names an account’s life with its number once, where the drawing stands for it', () => {
  const name = (eyes: number | null, language: string, atLeast = false) =>
    /aria-label="([^"]*)"/.exec(
      drawInline({ chart: 'life', data: { eyes, atLeast }, label: '' }, language),
    )?.[1]
  expect(name(1, 'en')).toBe('one eye')
  expect(name(3, 'en')).toBe('alive, 3 eyes')
  expect(name(2, 'zh-Hans', true)).toBe('活棋，至少 2 只眼')
  expect(name(null, 'zh-Hans')).toBe('棋眼未测')
})

it('lets a single rejected row show', () => {
  const svg = drawInline(
    { chart: 'file-balance', data: { kept: 99_999, skipped: 0, rejected: 1, max: 100_000 } },
    'en',
  )
  expect(svg).toMatch(/width="2" height="12" class="accent"/)
})
