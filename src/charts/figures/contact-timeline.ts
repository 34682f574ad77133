import * as Plot from '@observablehq/plot'
import type { ContactTimelineData } from '../../report/chart-data/contact-timeline.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawPlot, squareRadius } from '../draw-plot.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'
import { placeFlags } from '../marks/place-flags.ts'

const DAY = 86_400_000
/** Side of the square for a weight of 1; its area is the weight. */
const SQUARE = 11.5

/** The quarter's contacts: cumulative against the pace of the standard, and below by kind and week. */
export const contactTimeline = defineChart({
  id: 'contact-timeline',
  title: { zh: '联系时间线', en: 'Contacts over the quarter' },
  caption: {
    zh: '上：累计有效联系与标准进度；下：每周各类联系，方块面积为计分权重，空心不计分，红色为见到 A、D。',
    en: 'Above: effective contacts so far against the pace of the standard. Below: kinds by week; area is weight, hollow counts nothing, red met an A or D.',
  },
  words: {
    week: { zh: '周', en: 'Week' },
    months: {
      zh: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月',
      en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    },
    window: { zh: '日志未覆盖', en: 'no log yet' },
    sentence: {
      zh: '累计 {total}，{standard}；见到审批人或决策人 {deciders} 天',
      en: '{total} so far, {standard}; days with an approver or decider: {deciders}',
    },
  },
  alternative: (data: ContactTimelineData, words) =>
    fillTemplate(words.sentence, {
      total: data.totalLabel,
      standard: data.standardLabel,
      deciders: data.deciders.length,
    }),
  draw(data, { width, size, id, words }) {
    const day = (iso: string): number => Math.round(Date.parse(iso) / DAY)
    const from = day(data.from)
    const to = day(data.to) + 1
    const left = Math.min(
      width * 0.24,
      Math.max(44, ...data.kinds.map(({ label }) => measureText(label, 13) + 14)),
    )
    const ends = [data.totalLabel, data.standardLabel, ...data.kinds.map(({ total }) => total)]
    const right = Math.min(width * 0.28, Math.max(40, ...ends.map((text) => measureText(text, 13) + 14)))
    const base = size === 'print' ? 124 : size === 'narrow' ? 150 : 160
    const pitch = size === 'print' ? 17 : size === 'narrow' ? 24 : 25
    const bottomRows = base + 20 + data.kinds.length * pitch
    const height = bottomRows + 24
    const most = Math.max(1, data.standard ?? 0, ...data.steps.map(({ sum }) => sum))
    const steps = [
      { at: data.logFrom === null ? from : Math.max(from, day(data.logFrom)), sum: 0 },
      ...data.steps.map((step) => ({ at: day(step.day) + 1, sum: step.sum })),
      { at: to, sum: data.steps.at(-1)?.sum ?? 0 },
    ]
    const field = {
      width,
      height,
      left,
      right,
      top: 50,
      bottom: height - base,
      x: [from, to] as const,
      y: [0, most] as const,
    }
    const pace = data.standard === null ? [] : [[from, 0] as const, [to, data.standard] as const]
    const plot = drawPlot(field, [
      Plot.line(pace, { className: 'line-mid dash' }),
      Plot.line(steps, { x: 'at', y: 'sum', curve: 'step-after', className: 'line-ink heavy' }),
      Plot.dot(data.deciders, {
        x: (one: { day: string }) => day(one.day) + 1,
        y: (one: { sum: number }) => one.sum,
        r: 4.2,
        className: 'accent',
      }),
    ])
    const weekX = (index: number): number => {
      const start = day(data.weeks[index]?.start ?? data.from)
      return (plot.x(Math.max(from, start)) + plot.x(Math.min(to, start + 7))) / 2
    }
    const rowY = (index: number): number => base + 20 + (index + 0.5) * pitch
    const marks = data.kinds.flatMap((kind, row) =>
      kind.weeks.map(({ week, weight, decider }) => ({ x: weekX(week), y: rowY(row), weight, decider })),
    )
    // A week of many contacts stays inside its column and row.
    const weekWidth = (plot.x(to) - plot.x(from)) / Math.max(1, data.weeks.length)
    const heaviest = Math.max(1, ...marks.map(({ weight }) => weight))
    const side = Math.min(
      SQUARE * (size === 'wide' ? 1 : 0.9),
      (Math.min(pitch, weekWidth) - 2) / Math.sqrt(heaviest),
    )
    const squares = (decider: boolean) =>
      Plot.dot(
        marks.filter((mark) => mark.decider === decider && mark.weight > 0),
        {
          x: 'x',
          y: 'y',
          r: (mark: { weight: number }) => squareRadius(Math.max(2, side * Math.sqrt(mark.weight))),
          symbol: 'square',
          className: decider ? 'accent' : 'q4',
        },
      )
    const rings = Plot.dot(
      marks.filter(({ weight }) => weight === 0),
      { x: 'x', y: 'y', r: 3.4, className: 'line-mid' },
    )
    const weeks = drawPlot(
      { width, height, left: 0, right: 0, top: 0, bottom: 0, x: [0, width], y: [height, 0] },
      [rings, squares(false), squares(true)],
    )
    const months = monthStarts(data.from, data.to).map(({ at, month }) => {
      const x = plot.x(at)
      return (
        svgElement('line', { x1: x, x2: x, y1: 8, y2: bottomRows, class: 'rule-line' }) +
        drawLabel(x + 4, 18, words.months.split(' ')[month - 1] ?? '', { size: 12, tone: 'ink-3' })
      )
    })
    const flags = placeFlags(
      data.deciders.map((one) => ({ x: plot.x(day(one.day) + 1), y: plot.y(one.sum), text: one.names })),
      { left: 4, right: width - 4, top: 30, room: 130 },
    )
    const lastY = plot.y(data.steps.at(-1)?.sum ?? 0)
    const paceY = plot.y(data.standard ?? 0)
    const apart = data.standard === null ? 0 : Math.abs(lastY - paceY) < 16 ? (lastY <= paceY ? 8 : -8) : 0
    const hatchId = `${id}-hatch`
    const window =
      data.logFrom === null
        ? ''
        : drawWindow(
            plot.x(from),
            plot.x(Math.min(to, Math.max(from, day(data.logFrom)))),
            bottomRows,
            hatchId,
            words.window,
          )
    const every = Math.max(1, Math.ceil((data.weeks.length * 24) / Math.max(1, plot.x(to) - plot.x(from))))
    const body = [
      ...months,
      window,
      svgElement('line', { x1: left, x2: width - right, y1: base, y2: base, class: 'line-mid' }),
      plot.body,
      flags,
      drawLabel(width - right + 8, lastY + 4.6 - apart, data.totalLabel, { bold: true, width: right - 8 }),
      drawLabel(width - right + 8, paceY + 4.6 + apart, data.standard === null ? '' : data.standardLabel, {
        size: 12,
        tone: 'ink-2',
        width: right - 8,
      }),
      ...data.kinds.map(
        ({ label, total }, row) =>
          svgElement('line', {
            x1: left,
            x2: width - right,
            y1: rowY(row),
            y2: rowY(row),
            class: 'rule-line',
          }) +
          drawLabel(left - 12, rowY(row) + 4.5, label, { anchor: 'end', width: left - 12 }) +
          drawLabel(width - right + 8, rowY(row) + 4.5, total, { size: 12, tone: 'ink-2', width: right - 8 }),
      ),
      weeks.body,
      ...data.weeks.map(({ label }, index) =>
        index % Math.max(every, size === 'narrow' ? 2 : 1) === 0
          ? drawLabel(weekX(index), height - 6, label, { size: 12, anchor: 'middle', tone: 'ink-3' })
          : '',
      ),
      drawLabel(left - 12, height - 6, words.week, { size: 12, anchor: 'end', tone: 'ink-3' }),
    ]
    return { width, height, body: body.join('') }
  },
})

/** First days of the months a period holds, as day numbers. */
function monthStarts(from: string, to: string): { at: number; month: number }[] {
  const starts: { at: number; month: number }[] = []
  const last = Date.parse(to)
  const date = new Date(`${from.slice(0, 7)}-01T00:00:00Z`)
  for (; date.getTime() <= last; date.setUTCMonth(date.getUTCMonth() + 1))
    if (date.getTime() >= Date.parse(from))
      starts.push({ at: Math.round(date.getTime() / DAY), month: date.getUTCMonth() + 1 })
  return starts
}

/** The part of the quarter the log does not speak for. */
function drawWindow(from: number, to: number, bottom: number, hatchId: string, text: string): string {
  if (to - from < 1) return ''
  const plate = measureText(text, 12) + 12
  return (
    drawHatchPattern(hatchId) +
    svgElement('rect', { x: from, y: 26, width: to - from, height: bottom - 26, fill: `url(#${hatchId})` }) +
    (plate > to - from
      ? ''
      : svgElement('rect', { x: (from + to - plate) / 2, y: 52, width: plate, height: 20, class: 'paper' }) +
        drawLabel((from + to) / 2, 66, text, { size: 12, anchor: 'middle', tone: 'ink-2' }))
  )
}
