import type { SubScoreData } from '../../report/chart-data/small-marks.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchedBox } from '../marks/hatch.ts'

const WIDTH = 84
const HEIGHT = 12

function scale(value: number): number {
  return (Math.min(100, Math.max(0, value)) / 100) * (WIDTH - 1)
}

/** A sub-score 0–100: the bar is now, the tick last quarter, the accent between them the fall. */
export const subScore = defineChart({
  id: 'sub-score',
  title: { zh: '分项得分', en: 'Sub-score' },
  caption: { zh: '横条为本季，短竖线为上季，红线为跌幅。', en: 'Bar now, tick last quarter, red the fall.' },
  words: {
    unknown: { zh: '未测', en: 'not measured' },
    before: { zh: '上季', en: 'last quarter' },
  },
  alternative: (data: SubScoreData, words) =>
    (data.value === null ? words.unknown : data.value.toFixed(1)) +
    (data.before === null ? '' : ` (${words.before} ${data.before.toFixed(1)})`),
  draw({ value, before }) {
    const fall = value !== null && before !== null && before > value
    const tick =
      before === null
        ? ''
        : svgElement('line', {
            x1: scale(before) + 0.5,
            x2: scale(before) + 0.5,
            y1: 0.5,
            y2: HEIGHT - 0.5,
            class: fall ? 'line-accent' : 'line-ink',
          })
    if (value === null)
      return { width: WIDTH, height: HEIGHT, body: drawHatchedBox(0, 3, WIDTH, 6, 4.6) + tick }
    const body = [
      svgElement('rect', { x: 0, y: 5.5, width: WIDTH, height: 1, class: 'rule' }),
      value > 0
        ? svgElement('rect', { x: 0, y: 3.5, width: scale(value), height: 5, class: 'q4' })
        : svgElement('rect', { x: 0, y: 2.5, width: 1.5, height: 7, class: 'accent' }),
      fall
        ? svgElement('rect', {
            x: scale(value),
            y: 5,
            width: scale(before) - scale(value),
            height: 2,
            class: 'accent',
          })
        : '',
      tick,
    ]
    return { width: WIDTH, height: HEIGHT, body: body.join('') }
  },
})
