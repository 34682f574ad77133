import type { SparklineData } from '../../report/chart-data/small-marks.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { svgElement, svgPath } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchedBox } from '../marks/hatch.ts'

const WIDTH = 100
const HEIGHT = 36

/** Quarters as a line with hairlines at the band limits; a quarter not measured is a hatched slot and breaks the line. */
export const sparkline = defineChart({
  id: 'sparkline',
  title: { zh: '走势', en: 'Trend' },
  caption: { zh: '逐季走势，斜线为未测。', en: 'Quarter by quarter; hatched was not measured.' },
  words: {
    sentence: { zh: '{n} 季：{values}', en: '{n} quarters: {values}' },
    unknown: { zh: '未测', en: 'not measured' },
  },
  alternative: (data: SparklineData, words) =>
    fillTemplate(words.sentence, {
      n: data.values.length,
      values: data.values.map((value) => (value === null ? words.unknown : value.toFixed(1))).join(', '),
    }),
  draw(data) {
    const step = (WIDTH - 10) / Math.max(1, data.values.length - 1)
    const x = (index: number): number => (data.values.length === 1 ? WIDTH - 6 : 4 + index * step)
    const span = data.high - data.low || 1
    const y = (value: number): number =>
      HEIGHT - 5 - ((Math.min(data.high, Math.max(data.low, value)) - data.low) / span) * (HEIGHT - 10)
    const limits = data.limits
      .filter((limit) => limit > data.low && limit < data.high)
      .map((limit) =>
        svgElement('line', { x1: 0, x2: WIDTH, y1: y(limit), y2: y(limit), class: 'rule-line' }),
      )
    const slots = data.values.map((value, index) =>
      value === null ? drawHatchedBox(x(index) - 4, 4, 8, HEIGHT - 8) : '',
    )
    const path: (string | number)[] = []
    for (const [index, value] of data.values.entries()) {
      if (value === null) continue
      path.push((data.values[index - 1] ?? null) === null ? 'M' : 'L', x(index), y(value))
    }
    const last = data.values.at(-1) ?? null
    const line = path.length === 0 ? '' : svgElement('path', { d: svgPath(...path), class: 'line-ink thick' })
    const end =
      last === null
        ? ''
        : svgElement('circle', {
            cx: x(data.values.length - 1),
            cy: y(last),
            r: 3.6,
            class: data.alarm ? 'accent' : 'ink',
          })
    return { width: WIDTH, height: HEIGHT, body: [...limits, ...slots, line, end].join('') }
  },
})
