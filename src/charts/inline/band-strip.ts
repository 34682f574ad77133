import type { BandStripData } from '../../report/chart-data/small-marks.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchedBox } from '../marks/hatch.ts'

const WIDTH = 150
const HEIGHT = 14

/** Accounts per band laid end to end, one slot an account: weaker is darker, undetermined hollow, unmeasured hatched. */
export const bandStrip = defineChart({
  id: 'band-strip',
  title: { zh: '健康分布', en: 'Bands' },
  caption: {
    zh: '每格一个客户：由浅到深为健康、亚健康、风险、高危，空心为未定，斜线为未测。',
    en: 'A slot an account, light to dark: healthy, fair, at risk, critical; hollow undetermined, hatched not measured.',
  },
  words: {
    sentence: {
      zh: '健康 {healthy}，亚健康 {fair}，风险 {atRisk}，高危 {critical}，未定 {undetermined}，未测 {notMeasured}',
      en: 'healthy {healthy}, fair {fair}, at risk {atRisk}, critical {critical}, undetermined {undetermined}, not measured {notMeasured}',
    },
  },
  alternative: (data: BandStripData, words) => fillTemplate(words.sentence, { ...data }),
  draw(data) {
    const slot = data.max > 0 ? Math.min(12, WIDTH / data.max) : 0
    const runs: readonly (readonly [number, string])[] = [
      [data.healthy, 'q1'],
      [data.fair, 'q2'],
      [data.atRisk, 'q3'],
      [data.critical, 'q5'],
      [data.undetermined, 's0'],
      [data.notMeasured, 'hatched'],
    ]
    let at = 0
    const body = runs.map(([count, fill]) => {
      const slots: string[] = []
      for (let index = 0; index < count; index++, at += slot) {
        const width = Math.max(0.8, slot - 1)
        slots.push(
          fill === 'hatched'
            ? drawHatchedBox(at, 2, width, 10, 4.6)
            : fill === 's0'
              ? svgElement('rect', {
                  x: at + 0.6,
                  y: 2.6,
                  width: Math.max(0.4, width - 1.2),
                  height: 8.8,
                  class: fill,
                })
              : svgElement('rect', { x: at, y: 2, width, height: 10, class: fill }),
        )
      }
      return slots.join('')
    })
    return { width: WIDTH, height: HEIGHT, body: body.join('') }
  },
})
