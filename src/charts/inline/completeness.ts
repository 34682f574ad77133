import type { CompletenessData } from '../../report/chart-data/small-marks.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchedBox } from '../marks/hatch.ts'

const WIDTH = 64
const HEIGHT = 6

/** How much was measured; the rest is hatched because it is unknown, not zero. */
export const completeness = defineChart({
  id: 'completeness',
  title: { zh: '完整度', en: 'Completeness' },
  caption: { zh: '实条为已测，斜线为未测。', en: 'Solid is measured, hatched is not.' },
  words: {},
  alternative: (data: CompletenessData) => `${Math.floor(data.share * 100)} %`,
  draw({ share }) {
    const measured = Math.min(1, Math.max(0, share)) * WIDTH
    const rest = measured < WIDTH - 1 ? drawHatchedBox(measured, 0, WIDTH - measured, HEIGHT, 4.6) : ''
    const bar =
      measured > 0 ? svgElement('rect', { x: 0, y: 0, width: measured, height: HEIGHT, class: 'ink-3' }) : ''
    return { width: WIDTH, height: HEIGHT, body: bar + rest }
  },
})
