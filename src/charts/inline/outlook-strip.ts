import type { OutlookStripData } from '../../report/chart-data/small-marks.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchedBox } from '../marks/hatch.ts'

const WIDTH = 110
const HEIGHT = 16

/** A decision in one strip: for us from the left, against from the right, open between, the tick at half. */
export const outlookStrip = defineChart({
  id: 'outlook-strip',
  title: { zh: '胜负', en: 'Outlook' },
  caption: {
    zh: '左为支持，右为反对，中空为未定，竖线为半数。',
    en: 'For, open, against; the tick is half the weight.',
  },
  words: {
    sentence: { zh: '支持 {pro}，未定 {open}，反对 {con}', en: 'for {pro}, open {open}, against {con}' },
    unknown: { zh: '胜负未测', en: 'outlook not measured' },
  },
  alternative: (data: OutlookStripData, words) =>
    data.split === null ? words.unknown : fillTemplate(words.sentence, data.split),
  draw({ split }) {
    const all = split === null ? 0 : split.pro + split.open + split.con
    if (split === null || all === 0)
      return { width: WIDTH, height: HEIGHT, body: drawHatchedBox(0, 5, WIDTH, 6, 4.6) }
    const pro = (split.pro / all) * WIDTH
    const con = (split.con / all) * WIDTH
    const open = WIDTH - pro - con
    const body = [
      pro > 0 ? svgElement('rect', { x: 0, y: 5, width: pro, height: 6, class: 's3' }) : '',
      open > 1.4
        ? svgElement('rect', {
            x: pro + 0.6,
            y: 5.6,
            width: Math.max(0.4, open - 1.2),
            height: 4.8,
            class: 's0',
          })
        : '',
      con > 0 ? svgElement('rect', { x: WIDTH - con, y: 5, width: con, height: 6, class: 'sn' }) : '',
      svgElement('line', { x1: WIDTH / 2, x2: WIDTH / 2, y1: 0, y2: HEIGHT, class: 'halo-line' }),
      svgElement('line', { x1: WIDTH / 2, x2: WIDTH / 2, y1: 0, y2: HEIGHT, class: 'line-ink' }),
    ]
    return { width: WIDTH, height: HEIGHT, body: body.join('') }
  },
})
