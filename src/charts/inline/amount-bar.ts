import type { AmountBarData } from '../../report/chart-data/small-marks.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'

const WIDTH = 130
const HEIGHT = 14

/** An amount on the scale of its column; what may still come is hollow. The number always stands beside it. */
export const amountBar = defineChart({
  id: 'amount-bar',
  title: { zh: '数额', en: 'Amount' },
  caption: { zh: '实条为已有，空心为在投。', en: 'Solid is held, hollow is open.' },
  words: {},
  alternative: (data: AmountBarData) =>
    data.extra > 0 ? `${data.value} + ${data.extra}` : String(data.value),
  draw({ value, extra, max }) {
    const scale = (amount: number): number => (max > 0 ? (amount / max) * WIDTH : 0)
    const solid = scale(value)
    const hollow = scale(extra)
    const body = [
      value > 0 ? svgElement('rect', { x: 0, y: 2, width: Math.max(1, solid), height: 10, class: 'q4' }) : '',
      extra > 0
        ? svgElement('rect', {
            x: solid + (value > 0 ? 1.5 : 0.6),
            y: 2.6,
            width: Math.max(1, hollow - 2),
            height: 8.8,
            class: 'hollow',
          })
        : '',
      value === 0 && extra === 0
        ? svgElement('rect', { x: 0, y: 6.5, width: 8, height: 1, class: 'ink-3' })
        : '',
    ]
    return { width: WIDTH, height: HEIGHT, body: body.join('') }
  },
})
