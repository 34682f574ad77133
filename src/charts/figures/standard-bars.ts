import * as Plot from '@observablehq/plot'
import type { StandardBarsData } from '../../report/chart-data/standard-bars.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawPlot } from '../draw-plot.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'

/** How far beyond its standard a bar may run before it is cut with an arrow. */
const MOST = 1.5
/** Labels stand at both edges: what a wider system font adds must not be cut. */
const WIDER = 1.08

/** What was done against what the standard asks: all standards stand on one line, so short and long rows compare. */
export const standardBars = defineChart({
  id: 'standard-bars',
  title: { zh: '做到与标准', en: 'Done against the standard' },
  caption: {
    zh: '竖线为标准，横条为做到的；超出标准一半以上的截断加箭头，斜线为未测。',
    en: 'The line is the standard, the bar what was done; beyond one and a half it is cut with an arrow; hatched was not measured.',
  },
  words: { unknown: { zh: '未测', en: 'not measured' } },
  alternative: (data: StandardBarsData, words) =>
    data.rows
      .map(
        ({ label, value, text, standardText }) =>
          `${label} ${value === null ? words.unknown : text} (${standardText})`,
      )
      .join(', '),
  draw(data, { width, size, id, words }) {
    // A standard of nothing can't be met or missed.
    const rows = data.rows.map((row) => ({ ...row, standard: (row.standard ?? 0) > 0 ? row.standard : null }))
    const stacked = size === 'narrow'
    const pitch = stacked ? 48 : size === 'print' ? 24 : 34
    const left = stacked
      ? 0
      : Math.min(width * 0.34, Math.max(50, ...rows.map(({ label }) => measureText(label, 13) * WIDER + 14)))
    const texts = rows.map(({ value, text }) => measureText(value === null ? words.unknown : text, 13, true))
    const textRoom = Math.min(width * (stacked ? 0.34 : 0.2), Math.max(24, ...texts))
    const standardRoom = Math.min(
      width * (stacked ? 0.36 : 0.22),
      Math.max(0, ...rows.map(({ standardText }) => measureText(standardText, 12) * WIDER)),
    )
    const right = stacked ? 0 : textRoom + standardRoom + 24
    const height = rows.length * pitch + 8
    const y = (index: number): number => index * pitch + (stacked ? 32 : pitch / 2 + 2)
    const known = rows.flatMap((row, index) =>
      row.value === null || row.standard === null
        ? []
        : [{ index, alarm: row.alarm, zero: row.value === 0, share: row.value / row.standard }],
    )
    const bars = (alarm: boolean) =>
      Plot.rect(
        known.filter((row) => row.alarm === alarm && !row.zero),
        {
          x1: 0,
          x2: (row: { share: number }) => Math.min(MOST, row.share),
          y1: (row: { index: number }) => y(row.index) - 4.5,
          y2: (row: { index: number }) => y(row.index) + 4.5,
          className: alarm ? 'accent' : 'q4',
        },
      )
    const plot = drawPlot(
      { width, height, left, right: right + 8, top: 0, bottom: 0, x: [0, MOST], y: [height, 0] },
      [bars(false), bars(true)],
    )
    const hatchId = `${id}-hatch`
    const marks = rows.map(({ value, standard }, index) => {
      const at = y(index)
      if (standard === null)
        return svgElement('line', { x1: plot.x(0), x2: plot.x(0) + 8, y1: at, y2: at, class: 'grid-line' })
      const share = value === null ? null : value / standard
      const line = svgElement('line', {
        x1: plot.x(1),
        x2: plot.x(1),
        y1: at - 9,
        y2: at + 9,
        class: 'line-ink',
      })
      if (share === null)
        return (
          svgElement('rect', {
            x: plot.x(0),
            y: at - 4.5,
            width: plot.x(MOST) - plot.x(0),
            height: 9,
            fill: `url(#${hatchId})`,
          }) + line
        )
      const over =
        share <= MOST
          ? ''
          : svgElement('path', {
              d: `M${Math.round(plot.x(MOST)) + 2} ${at - 4.5}l6 4.5l-6 4.5z`,
              class: 'q4',
            })
      const zero =
        share > 0 ? '' : svgElement('rect', { x: plot.x(0), y: at - 4.5, width: 9, height: 9, class: 'zero' })
      return zero + line + over
    })
    const labels = rows.map((row, index) => {
      const tone = row.alarm ? 'accent' : row.value === null ? 'ink-3' : 'ink'
      const text = row.value === null ? words.unknown : row.text
      const base = stacked ? y(index) - 13 : y(index) + 4.6
      const standard = { size: 12, tone: 'ink-3', width: standardRoom } as const
      if (!stacked)
        return (
          drawLabel(left - 12, base, row.label, { anchor: 'end', width: left - 12 }) +
          drawLabel(width - right + 12 + textRoom, base, text, {
            bold: true,
            anchor: 'end',
            tone,
            width: textRoom,
          }) +
          drawLabel(width - standardRoom, base, row.standardText, standard)
        )
      const standardWidth = Math.min(standardRoom, measureText(row.standardText, 12))
      const textWidth = Math.min(textRoom, measureText(text, 13, true))
      return (
        drawLabel(0, base, row.label, { width: width - textWidth - standardWidth - 20 }) +
        drawLabel(width - standardWidth - 8, base, text, {
          bold: true,
          anchor: 'end',
          tone,
          width: textRoom,
        }) +
        drawLabel(width, base, row.standardText, { ...standard, anchor: 'end' })
      )
    })
    const lines = rows.map(({ value, standard }, index) =>
      value === null || standard === null
        ? ''
        : svgElement('line', {
            x1: plot.x(0),
            x2: plot.x(MOST),
            y1: y(index),
            y2: y(index),
            class: 'rule-line',
          }),
    )
    const pattern = rows.some(({ value, standard }) => value === null && standard !== null)
      ? drawHatchPattern(hatchId)
      : ''
    // The standard's line lies over the bars, so that a bar that passes it is seen to pass.
    return { width, height, body: [pattern, ...lines, plot.body, ...marks, ...labels].join('') }
  },
})
