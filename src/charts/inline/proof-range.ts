import type { ProofRangeData } from '../../report/chart-data/small-marks.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'

const WIDTH = 168
const HEIGHT = 16
const PAD = 5

/** When an item was proved and until when it holds, on a scale shared by the table; the long line is the as-of day. */
export const proofRange = defineChart({
  id: 'proof-range',
  title: { zh: '证明与有效期', en: 'Proof and validity' },
  caption: {
    zh: '圆点为证明日，短竖线为失效日，长竖线为截止日。',
    en: 'Dot: day of proof; tick: end; long line: as-of day.',
  },
  words: {},
  alternative: () => '',
  draw({ first, last, asOf, date, lastDay, expired }: ProofRangeData) {
    const x = (day: number): number =>
      PAD + (Math.min(last, Math.max(first, day)) - first) * ((WIDTH - 2 * PAD) / Math.max(1, last - first))
    const y = HEIGHT / 2
    const start = date ?? first
    const line = (from: number, to: number, top: number, bottom: number, className: string): string =>
      svgElement('line', { x1: from, x2: to, y1: top, y2: bottom, class: className })
    const body = [
      line(PAD, WIDTH - PAD, y, y, 'rule-line'),
      line(x(asOf), x(asOf), 0, HEIGHT, 'line-mid'),
      lastDay === null
        ? ''
        : line(x(start), x(lastDay), y, y, expired ? 'line-accent dash' : 'line-soft heavy'),
      lastDay === null || lastDay > last
        ? ''
        : line(x(lastDay), x(lastDay), y - 4, y + 4, expired ? 'line-accent' : 'line-ink'),
      date === null
        ? ''
        : svgElement('circle', { cx: x(date), cy: y, r: 3.6, class: expired ? 'zero' : 'ink' }),
    ]
    return { width: WIDTH, height: HEIGHT, body: body.join('') }
  },
})
