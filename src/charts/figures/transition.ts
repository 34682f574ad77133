import type { RibbonWay, TransitionData, TransitionRow } from '../../report/chart-data/transition.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement, svgPath } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'
import { supportClass } from '../marks/support-mark.ts'
import { layoutTransition } from './transition-layout.ts'

const BAR = 12
/** Falls are drawn last: what a person must act on lies on top. */
const ORDER: readonly RibbonWay[] = ['same', 'new', 'off', 'up', 'down']
/** A hatched ribbon needs this much to show its lines; a thinner one is dashed. */
const HATCHABLE = 6

function drawBar(x: number, bar: { y: number; height: number }, row: TransitionRow, hatchId: string): string {
  if (bar.height === 0) return ''
  const box = { x, y: bar.y, width: BAR, height: bar.height }
  return row.level === 'off'
    ? svgElement('rect', { ...box, class: 'paper' }) +
        svgElement('rect', { ...box, class: 'edge' }) +
        svgElement('rect', { ...box, fill: `url(#${hatchId})` })
    : svgElement('rect', { ...box, class: supportClass(row.level) })
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : `−${-change}`
}

/** Key persons from last quarter's support to this quarter's. */
export const transition = defineChart({
  id: 'transition',
  title: { zh: '关键人支持度：上季到本季', en: 'Support of key persons, last quarter to this' },
  caption: {
    zh: '带宽为人数，最细的是一人；蓝为上升，红为下降，灰为不变或初评，斜线为不在量表上。按自评。',
    en: 'Width is people, the thinnest one person; blue rose, red fell, grey stayed or is a first rating, hatched is off the scale. As claimed.',
  },
  words: { row: { zh: '{label} {before} → {now}', en: '{label} {before} → {now}' } },
  alternative: (data: TransitionData, words) =>
    data.rows.map(({ label, before, now }) => fillTemplate(words.row, { label, before, now })).join(', '),
  draw(data, { id, width, size }) {
    const narrow = size === 'narrow'
    const { rows, ribbons } = data
    const hatchId = `${id}-hatch`
    const names = rows.map(
      ({ label, before }) => measureText(label, 13) + measureText(` ${before}`, 13, true),
    )
    const sides = rows.map(({ label, now, note }) =>
      Math.max(measureText(label, 13) + measureText(` ${now} +00`, 13, true) + 8, measureText(note, 12)),
    )
    const left = narrow ? 0 : Math.min(width * 0.26, Math.max(0, ...names) + 14)
    const right = narrow ? 0 : Math.min(width * 0.34, Math.max(0, ...sides) + 14)
    const x0 = left + BAR
    const x1 = width - right - BAR
    const room = { top: 34, body: size === 'print' ? 210 : 280, least: size === 'print' ? 1.6 : 2.2, gap: 9 }
    const layout = layoutTransition(data, room, (row) => ({
      head: narrow ? 19 : 0,
      least: narrow ? 4 : rows[row]!.note === '' ? 20 : 36,
    }))
    const drawRibbon = (index: number): string => {
      const { y0, y1, thickness } = layout.ribbons[index]!
      const { way } = ribbons[index]!
      const bend = (x0 + x1) / 2
      if (way === 'off' && thickness >= HATCHABLE) {
        const half = thickness / 2
        const edge = svgPath('M', x0, y0 - half, 'C', bend, y0 - half, bend, y1 - half, x1, y1 - half)
        const back = svgPath('V', y1 + half, 'C', bend, y1 + half, bend, y0 + half, x0, y0 + half, 'Z')
        return svgElement('path', { d: edge + back, fill: `url(#${hatchId})` })
      }
      return svgElement('path', {
        d: svgPath('M', x0, y0, 'C', bend, y0, bend, y1, x1, y1),
        class: way === 'off' ? 'line-mid dash' : `flow flow-${way}`,
        'stroke-width': thickness,
      })
    }
    const drawRow = (row: TransitionRow, index: number): string => {
      const { top, height, before, now } = layout.rows[index]!
      const bars = drawBar(left, before, row, hatchId) + drawBar(x1, now, row, hatchId)
      const noteTone = row.alarm ? 'accent' : 'ink-2'
      if (narrow) {
        const counts = `${row.before} → ${row.now}`
        const noteWidth = Math.min(width * 0.5, measureText(row.note, 12))
        const labelRoom = width - noteWidth - measureText(counts, 13, true) - 24
        const shown = Math.min(labelRoom, measureText(row.label, 13))
        return (
          bars +
          drawLabel(0, top + 13, row.label, { width: labelRoom, halo: true }) +
          drawLabel(shown + 8, top + 13, counts, { bold: true, halo: true }) +
          drawLabel(width, top + 13, row.note, {
            size: 12,
            anchor: 'end',
            tone: noteTone,
            width: noteWidth,
            halo: true,
          })
        )
      }
      const base = (bar: { y: number; height: number }): number =>
        (bar.height > 0 ? bar.y + bar.height / 2 : top + height / 2) + 4.6
      const was = String(row.before)
      const is = String(row.now)
      const nowBase = base(now) - (row.note === '' ? 0 : 8)
      const at = x1 + BAR + 10
      const change = row.now === row.before ? '' : signed(row.now - row.before)
      const isWidth = measureText(is, 13, true)
      const labelRoom = width - at - isWidth - (change === '' ? 6 : measureText(change, 12) + 13)
      const afterLabel = at + Math.min(labelRoom, measureText(row.label, 13)) + 6
      const wasWidth = measureText(was, 13, true)
      const labelStart = left - 16 - wasWidth
      return (
        bars +
        (row.before === 0
          ? ''
          : drawLabel(left - 10, base(before), was, { bold: true, anchor: 'end' }) +
            drawLabel(labelStart, base(before), row.label, { anchor: 'end', width: labelStart })) +
        (row.now === 0 && row.note === ''
          ? ''
          : drawLabel(at, nowBase, row.label, { width: labelRoom }) +
            drawLabel(afterLabel, nowBase, is, { bold: true }) +
            drawLabel(afterLabel + isWidth + 7, nowBase, change, { size: 12, tone: 'ink-2' }) +
            drawLabel(at, nowBase + 16, row.note, { size: 12, tone: noteTone, width: width - at }))
      )
    }
    const ordered = ORDER.flatMap((way) => [...ribbons.keys()].filter((index) => ribbons[index]!.way === way))
    const body = [
      drawHatchPattern(hatchId),
      drawLabel(0, 14, data.before, { size: 12, tone: 'ink-2', width: width / 2 - 8 }),
      drawLabel(width, 14, data.now, { size: 12, tone: 'ink-2', anchor: 'end', width: width / 2 - 8 }),
      svgElement('line', { x1: 0, x2: width, y1: 22, y2: 22, class: 'line-mid' }),
      ...ordered.map(drawRibbon),
      ...rows.map(drawRow),
    ]
    return { width, height: layout.height + 4, body: body.join('') }
  },
})
