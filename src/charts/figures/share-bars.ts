import * as Plot from '@observablehq/plot'
import type { ShareBar, ShareBarsData } from '../../report/chart-data/share-bars.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawPlot } from '../draw-plot.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'

/** Measured shares on one scale; what is missing is hatched, the limit of a flag is a tick. */
export const shareBars = defineChart({
  id: 'share-bars',
  title: { zh: '测到的比例', en: 'Measured shares' },
  caption: {
    zh: '实条为测到的比例，斜线为缺的部分，短竖线为旗标阈值。',
    en: 'Solid is measured, hatched is missing, the tick is the limit of a flag.',
  },
  words: { unknown: { zh: '未测', en: 'not measured' } },
  alternative: (data: ShareBarsData, words) =>
    data.rows
      .map(({ label, share, text, counts }) =>
        `${label} ${share === null ? words.unknown : `${text} ${counts}`}`.trim(),
      )
      .join(', '),
  draw(data, { width, size, id, words }) {
    const names = data.rows.map(({ label }) => measureText(label, 13) + 14)
    const texts = data.rows.map(({ text, share }) =>
      measureText(share === null ? words.unknown : text, 13, true),
    )
    // words that would have to be cut stand above their bar instead of beside it
    const stacked = size === 'narrow' || Math.max(...names) > width * 0.34 || Math.max(...texts) > width * 0.2
    const hasNotes = data.rows.some(({ note }) => note !== '')
    const pitch = (stacked ? 46 : size === 'print' ? 24 : 34) + (hasNotes ? 18 : 0)
    const left = stacked ? 0 : Math.max(50, ...names)
    const counts = data.rows.map((row) => measureText(row.counts, 12))
    const textRoom = Math.max(36, ...texts) + 12
    const countRoom = Math.min(width * 0.22, Math.max(0, ...counts))
    const right = stacked ? 0 : textRoom + countRoom + (countRoom > 0 ? 14 : 0)
    const height = data.rows.length * pitch + 8
    const offset = stacked ? 28 : hasNotes ? pitch / 2 - 9 : pitch / 2
    const known = data.rows.flatMap((row, index) =>
      row.share === null ? [] : [{ ...row, index, share: row.share }],
    )
    const y = (index: number): number => index * pitch + offset + 2
    const bars = (alarm: boolean) =>
      Plot.rect(
        known.filter((row) => row.alarm === alarm && row.share > 0),
        {
          x1: 0,
          x2: (row: { share: number }) => Math.min(1, row.share),
          y1: (row: { index: number }) => y(row.index) - 4.5,
          y2: (row: { index: number }) => y(row.index) + 4.5,
          className: alarm ? 'accent' : 'q4',
        },
      )
    const plot = drawPlot({ width, height, left, right, top: 0, bottom: 0, x: [0, 1], y: [height, 0] }, [
      bars(false),
      bars(true),
    ])
    const hatchId = `${id}-hatch`
    const rest = data.rows.map(({ share }, index) => {
      const from = plot.x(Math.min(1, share ?? 0))
      const room = plot.x(1) - from
      if (room < 1) return ''
      if (data.rest === 'other' && share !== null)
        return svgElement('rect', { x: from, y: y(index) - 0.5, width: room, height: 1, class: 'rule' })
      return svgElement('rect', {
        x: from,
        y: y(index) - 4.5,
        width: room,
        height: 9,
        fill: `url(#${hatchId})`,
      })
    })
    const zeros = data.rows.map(({ share }, index) =>
      share === 0
        ? svgElement('rect', { x: left + 0.6, y: y(index) - 4, width: 8, height: 8, class: 'zero' })
        : '',
    )
    const ticks = data.rows.map(({ limit }, index) =>
      limit === null
        ? ''
        : svgElement('line', {
            x1: plot.x(limit),
            x2: plot.x(limit),
            y1: y(index) - 8,
            y2: y(index) + 8,
            class: 'line-ink',
          }),
    )
    const label = (row: ShareBar, index: number): string => {
      const tone = row.alarm ? 'accent' : row.share === null ? 'ink-3' : 'ink'
      const text = row.share === null ? words.unknown : row.text
      const base = stacked ? y(index) - 11 : y(index) + 4.6
      const note = drawLabel(left, y(index) + 21, row.note, { size: 12, tone: 'ink-2', width: width - left })
      if (!stacked)
        return (
          drawLabel(left - 12, base, row.label, { anchor: 'end', width: left - 12 }) +
          drawLabel(width - right + 12, base, text, { bold: true, tone, width: textRoom - 12 }) +
          drawLabel(width, base, row.counts, { size: 12, anchor: 'end', tone: 'ink-3', width: countRoom }) +
          note
        )
      const textWidth = Math.min(textRoom, measureText(text, 13, true))
      const countWidth = Math.min(countRoom, measureText(row.counts, 12))
      return (
        drawLabel(0, base, row.label, { width: width - textWidth - countWidth - 24 }) +
        drawLabel(width - textWidth - 10, base, row.counts, {
          size: 12,
          anchor: 'end',
          tone: 'ink-3',
          width: countRoom,
        }) +
        drawLabel(width, base, text, { bold: true, anchor: 'end', tone, width: textRoom }) +
        note
      )
    }
    const body = [drawHatchPattern(hatchId), ...rest, ...zeros, plot.body, ...ticks, ...data.rows.map(label)]
    return { width, height, body: body.join('') }
  },
})
