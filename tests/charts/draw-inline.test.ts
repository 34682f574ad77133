import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawInline } from '../../src/charts/draw-inline.ts'
import type { InlineChart } from '../../src/report/page-parts/inline-chart.ts'
import { HOSTILE } from './cases/hostile.ts'
import { readSvg } from './read-svg.ts'

const spark = (values: (number | null)[]): InlineChart => ({
  chart: 'sparkline',
  data: { values, low: 40, high: 90, limits: [60, 80], alarm: true },
})
const inlines: readonly InlineChart[] = [
  spark([72, 74, 75, 77, 76, 74, 73, 62]),
  spark([null, null, 60, null, 65, 66, null, 70]),
  spark([null, null]),
  spark([70]),
  spark([]),
  spark([-20, 500]),
  { chart: 'sub-score', data: { value: 40.1, before: 60 } },
  { chart: 'sub-score', data: { value: 0, before: null } },
  { chart: 'sub-score', data: { value: null, before: 30 } },
  { chart: 'life', data: { eyes: null, atLeast: false } },
  { chart: 'life', data: { eyes: 0, atLeast: true } },
  { chart: 'life', data: { eyes: 1, atLeast: false } },
  { chart: 'life', data: { eyes: 9, atLeast: true }, label: HOSTILE },
  { chart: 'outlook-strip', data: { split: { pro: 68, open: 60, con: 20 } } },
  { chart: 'outlook-strip', data: { split: { pro: 0, open: 0, con: 0 } } },
  { chart: 'outlook-strip', data: { split: null } },
  { chart: 'amount-bar', data: { value: 186, extra: 42, max: 228 } },
  { chart: 'amount-bar', data: { value: 0, extra: 0, max: 0 } },
  { chart: 'file-balance', data: { kept: 9000, skipped: 1, rejected: 1, max: 9002 } },
  { chart: 'file-balance', data: { kept: 0, skipped: 0, rejected: 0, max: 0 } },
  { chart: 'completeness', data: { share: 0 } },
  { chart: 'completeness', data: { share: 0.93 } },
  {
    chart: 'proof-range',
    data: { first: 0, last: 900, asOf: 700, date: 100, lastDay: 1000, expired: false },
  },
  {
    chart: 'proof-range',
    data: { first: 0, last: 900, asOf: 700, date: null, lastDay: 300, expired: true },
  },
  { chart: 'proof-range', data: { first: 5, last: 5, asOf: 5, date: 5, lastDay: null, expired: false } },
  {
    chart: 'band-strip',
    data: { healthy: 3, fair: 2, atRisk: 1, critical: 1, undetermined: 2, notMeasured: 3, max: 12 },
  },
]
const css = ['drawing', 'board']
  .map((name) => readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n')

describe.each(inlines.map((inline) => [`${inline.chart} ${JSON.stringify(inline.data)}`, inline] as const))(
  '%s',
  (_name, inline) => {
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
  },
)

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
