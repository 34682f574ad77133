import type { FileBalanceData } from '../../report/chart-data/small-marks.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'

const WIDTH = 200
const HEIGHT = 18

/** Rows of a file: kept, then skipped hollow, then rejected in the accent; a single row still shows (2 px). */
export const fileBalance = defineChart({
  id: 'file-balance',
  title: { zh: '行的去向', en: 'Where the rows went' },
  caption: { zh: '实条为保留，空心为跳过，红色为拒收。', en: 'Solid is kept, hollow skipped, red rejected.' },
  words: {
    sentence: {
      zh: '保留 {kept}，跳过 {skipped}，拒收 {rejected}',
      en: 'kept {kept}, skipped {skipped}, rejected {rejected}',
    },
  },
  alternative: ({ kept, skipped, rejected }: FileBalanceData, words) =>
    fillTemplate(words.sentence, { kept, skipped, rejected }),
  draw({ kept, skipped, rejected, max }) {
    const scale = (rows: number): number => (rows === 0 || max === 0 ? 0 : Math.max(2, (rows / max) * WIDTH))
    const right = scale(rejected)
    const middle = scale(skipped) === 0 ? 0 : Math.max(3, scale(skipped))
    const gaps = (right > 0 ? 1 : 0) + (middle > 0 ? 1 : 0)
    const left = Math.max(0, Math.min(scale(kept), WIDTH - right - middle - gaps))
    const middleX = left + (left > 0 ? 1 : 0)
    const body = [
      left > 0 ? svgElement('rect', { x: 0, y: 3, width: left, height: 12, class: 'q4' }) : '',
      middle > 0
        ? svgElement('rect', { x: middleX + 0.6, y: 3.6, width: middle - 1.2, height: 10.8, class: 's0' })
        : '',
      right > 0
        ? svgElement('rect', {
            x: middleX + middle + (middle > 0 ? 1 : 0),
            y: 3,
            width: right,
            height: 12,
            class: 'accent',
          })
        : '',
      kept + skipped + rejected === 0
        ? svgElement('rect', { x: 0, y: 8.5, width: 8, height: 1, class: 'ink-3' })
        : '',
    ]
    return { width: WIDTH, height: HEIGHT, body: body.join('') }
  },
})
