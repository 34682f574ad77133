import type { ScorePoint, ScoreRowsData } from '../../report/chart-data/score-rows.ts'
import { escapeMarkup } from '../../lib/escape-markup.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'

/** Nothing is to be drawn on the scale: words say why. */
const isEmpty = (point: ScorePoint): point is Extract<ScorePoint, { kind: 'not-applicable' | 'withheld' }> =>
  point.kind === 'not-applicable' || point.kind === 'withheld'

/** One point on its own 0–100 line: dot now, tick last quarter, the accent between them a fall. */
function drawPoint(
  point: ScorePoint,
  x: (value: number) => number,
  y: number,
  alarm: boolean,
  hatchId: string,
): string {
  if (isEmpty(point)) return ''
  if (point.kind === 'unknown')
    return svgElement('rect', {
      x: x(0),
      y: y - 4,
      width: x(100) - x(0),
      height: 8,
      fill: `url(#${hatchId})`,
    })
  const line = svgElement('line', { x1: x(0), x2: x(100), y1: y, y2: y, class: 'grid-line' })
  if (point.kind === 'interval')
    return (
      line +
      svgElement('rect', {
        x: x(point.from),
        y: y - 2.5,
        width: Math.max(2, x(point.to) - x(point.from)),
        height: 5,
        class: 'q3',
      }) +
      svgElement('line', { x1: x(point.from), x2: x(point.from), y1: y - 5, y2: y + 5, class: 'line-ink' }) +
      svgElement('line', { x1: x(point.to), x2: x(point.to), y1: y - 5, y2: y + 5, class: 'line-ink' })
    )
  const before = point.before
  const fall = before !== null && before > point.value
  const change =
    before === null
      ? ''
      : svgElement('line', {
          x1: x(before),
          x2: x(point.value),
          y1: y,
          y2: y,
          class: fall ? 'line-accent' : 'line-ink',
        }) +
        svgElement('line', {
          x1: x(before),
          x2: x(before),
          y1: y - 5,
          y2: y + 5,
          class: fall ? 'line-accent' : 'line-ink',
        })
  return (
    line +
    change +
    svgElement('circle', { cx: x(point.value), cy: y, r: 4.2, class: alarm ? 'accent' : 'ink' })
  )
}

function drawWords(point: ScorePoint, at: { x: number; y: number; room: number }): string {
  return drawLabel(at.x, at.y, point.text, {
    size: 12,
    tone: point.kind === 'value' ? 'ink' : 'ink-3',
    width: at.room,
    halo: true,
  })
}

/** Small multiples: accounts down, scores across, all on one scale with the band limits as hairlines. */
export const scoreRows = defineChart({
  id: 'score-rows',
  title: { zh: '各客户得分', en: 'Scores of the accounts' },
  caption: {
    zh: '共用 0–100 标尺：点为本季，短竖线为上季，红线为跌幅，短棒为区间，斜线为未测；竖细线为档界。',
    en: 'One 0–100 scale: dot now, tick last quarter, red the fall, bar an interval, hatched not measured; hairlines are band limits.',
  },
  words: {},
  links: true,
  alternative: (data: ScoreRowsData) =>
    data.rows
      .map(
        (row) =>
          `${row.label}: ${row.points.map((point, index) => `${data.scores[index] ?? ''} ${point.text}`).join(', ')}`,
      )
      .join('; '),
  draw(data, { width, size, id }) {
    const stacked = size === 'narrow'
    const rowHeight = stacked ? 70 : size === 'print' ? 22 : 30
    const names = data.rows.map(({ label, alarm }) => measureText(label, 13, alarm))
    const tierRoom = data.rows.some(({ tier }) => tier !== '') ? 26 : 0
    const left = stacked ? 0 : Math.min(width * 0.26, Math.max(60, ...names) + tierRoom + 18)
    const texts = data.rows.flatMap(({ points }) => points.map(({ text }) => measureText(text, 12)))
    const numberRoom = Math.min(96, Math.max(30, ...texts.map((text) => text + 10)))
    const gap = stacked ? 10 : 24
    const column = (width - left + gap) / Math.max(1, data.scores.length)
    // on a phone the number stands below its scale, which has the whole column
    const bar = stacked ? column - gap : Math.max(24, column - gap - numberRoom)
    const at = (index: number): number => left + index * column
    const scale =
      (index: number) =>
      (value: number): number =>
        at(index) + 5 + (value / 100) * (bar - 10)
    const top = 30
    const height = top + data.rows.length * rowHeight + 6
    const hatchId = `${id}-hatch`
    const hasUnknown = data.rows.some(({ points }) => points.some(({ kind }) => kind === 'unknown'))
    const heads = data.scores.map(
      (label, index) =>
        drawLabel(at(index) + 5, 14, label, { size: 12, tone: 'ink-2', width: column - gap }) +
        data.limits
          .map((limit) =>
            svgElement('line', {
              x1: scale(index)(limit),
              x2: scale(index)(limit),
              y1: top - 4,
              y2: height - 4,
              class: 'rule-line',
            }),
          )
          .join(''),
    )
    const rows = data.rows.map((row, index) => {
      const base = top + index * rowHeight
      const middle = stacked ? base + 38 : base + rowHeight / 2
      const nameY = stacked ? base + 18 : middle + 4.6
      const nameRoom = (stacked ? width : left - 18) - tierRoom
      const name = svgElement(
        'a',
        { href: row.href },
        drawLabel(tierRoom, nameY, row.label, {
          bold: row.alarm,
          tone: row.alarm ? 'accent' : 'ink',
          width: nameRoom,
        }),
      )
      const points = row.points.map(
        (point, score) =>
          svgElement(
            'g',
            {},
            svgElement('title', {}, escapeMarkup(`${row.label}: ${data.scores[score] ?? ''} ${point.text}`)),
            drawPoint(point, scale(score), middle, row.alarm, hatchId),
          ) +
          drawWords(
            point,
            // where nothing is drawn on the scale its words may take the room
            isEmpty(point)
              ? { x: at(score), y: middle + (stacked ? 21 : 4.4), room: column - (stacked ? 4 : gap) }
              : stacked
                ? { x: scale(score)(0), y: middle + 21, room: column - 8 }
                : { x: at(score) + bar + 4, y: middle + 4.4, room: numberRoom + gap - 6 },
          ),
      )
      const rule = svgElement('line', {
        x1: 0,
        x2: width,
        y1: base + rowHeight,
        y2: base + rowHeight,
        class: 'rule-line',
      })
      return rule + drawLabel(0, nameY, row.tier, { tone: 'ink-2' }) + name + points.join('')
    })
    const body = [
      hasUnknown ? drawHatchPattern(hatchId, 4) : '',
      svgElement('line', { x1: 0, x2: width, y1: top - 6, y2: top - 6, class: 'line-mid' }),
      ...heads,
      ...rows,
    ]
    return { width, height, body: body.join('') }
  },
})
