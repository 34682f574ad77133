import * as Plot from '@observablehq/plot'
import type { LayerTrendData } from '../../report/chart-data/layer-trend.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawPlot } from '../draw-plot.ts'
import { dodgeLabels } from '../marks/dodge-labels.ts'
import { drawLabel } from '../marks/label.ts'

interface Point {
  readonly quarter: number
  readonly value: number | null
}

/** Ticks of the shared scale that hold every value, in steps of ten. */
function trendDomain(data: LayerTrendData): readonly [number, number] {
  const known = data.lines.flatMap((line) => line.values).filter((value) => value !== null)
  const marks = [...known, ...data.limits.map(({ value }) => value)]
  if (marks.length === 0) return [0, 100]
  return [
    Math.max(0, Math.floor((Math.min(...marks) - 2) / 10) * 10),
    Math.min(100, Math.ceil((Math.max(...marks) + 2) / 10) * 10),
  ]
}

/** Scores over quarters on one scale, named and numbered at the end of the line; a quarter not measured breaks it. */
export const layerTrend = defineChart({
  id: 'layer-trend',
  title: { zh: '各层得分走势', en: 'Scores over quarters' },
  caption: {
    zh: '各季末得分，共用一把标尺；细线为档界，断开处未测。',
    en: 'Scores at each quarter end on one scale; hairlines are band limits, a broken line was not measured.',
  },
  words: { unknown: { zh: '未测', en: 'not measured' } },
  alternative: (data: LayerTrendData, words) =>
    `${data.quarters.at(0) ?? ''}–${data.quarters.at(-1) ?? ''}: ` +
    data.lines
      .map((line) =>
        line.values.every((value) => value === null)
          ? `${line.label} ${words.unknown}`
          : `${line.label} ${line.lastText} ${line.changeText}`.trim(),
      )
      .join(', '),
  draw(data, { width, size, words }) {
    const height = size === 'print' ? 190 : 260
    const isUnmeasured = ({ values }: (typeof data.lines)[number]): boolean =>
      values.every((value) => value === null)
    const ends = data.lines.map((line) => {
      const number = isUnmeasured(line) ? words.unknown : line.lastText
      return (
        measureText(line.label, 13, true) +
        measureText(number, 13) +
        measureText(line.changeText, 12, true) +
        30
      )
    })
    const right = Math.min(width * (size === 'narrow' ? 0.46 : 0.4), Math.max(80, ...ends))
    const field = {
      width,
      height,
      left: 34,
      right,
      top: 14,
      bottom: 30,
      x: data.quarters.length > 1 ? ([0, data.quarters.length - 1] as const) : ([-1, 0] as const),
      y: trendDomain(data),
    }
    const points = (values: readonly (number | null)[]): Point[] =>
      values.map((value, quarter) => ({ quarter, value }))
    const lines = data.lines.map(({ values, main, alarm }) =>
      Plot.line(points(values), {
        x: 'quarter',
        y: (point: Point) => point.value ?? Number.NaN,
        className: `${alarm ? 'line-accent' : main ? 'line-ink' : 'line-soft'} ${main ? 'heavy' : 'thick'}`,
      }),
    )
    const known = (values: readonly (number | null)[]): Point[] =>
      points(values).filter(({ value }) => value !== null)
    // A quarter between two unmeasured ones has no line to stand on, so it is a dot.
    const alone = data.lines.map(({ values, alarm, main }) =>
      Plot.dot(
        known(values).filter(
          ({ quarter }) =>
            quarter === values.length - 1 ||
            ((values[quarter - 1] ?? null) === null && (values[quarter + 1] ?? null) === null),
        ),
        { x: 'quarter', y: 'value', r: main ? 4 : 3.4, className: alarm ? 'accent' : main ? 'ink' : 'q4' },
      ),
    )
    const plot = drawPlot(field, [
      Plot.ruleY(
        data.limits.map(({ value }) => value),
        { className: 'grid-line' },
      ),
      ...lines,
      ...alone,
    ])
    const endX = width - right
    const wanted = data.lines.map(({ values }) => {
      const last = known(values).at(-1)?.value ?? null
      return last === null ? field.height - 42 : plot.y(last)
    })
    const places = dodgeLabels(wanted, 18, 14, height - 38)
    const labels = data.lines.map((line, index) => {
      const y = (places[index] ?? 0) + 4.6
      const at = endX + 12
      const unmeasured = isUnmeasured(line)
      const number = unmeasured ? words.unknown : line.lastText
      const nameRoom = Math.max(
        24,
        right - 12 - measureText(number, 13) - measureText(line.changeText, 12, true) - 14,
      )
      const nameWidth = Math.min(nameRoom, measureText(line.label, 13, line.main))
      const numberWidth = Math.min(right - 20 - nameWidth, measureText(number, 13))
      return (
        drawLabel(at, y, line.label, {
          bold: line.main,
          tone: unmeasured ? 'ink-3' : 'ink',
          width: nameRoom,
        }) +
        drawLabel(at + nameWidth + 7, y, number, {
          tone: unmeasured ? 'ink-3' : 'ink',
          width: right - 20 - nameWidth,
        }) +
        drawLabel(at + nameWidth + 13 + numberWidth, y, line.changeText, {
          size: 12,
          width: right - 25 - nameWidth - numberWidth,
          bold: line.alarm,
          tone: line.alarm ? 'accent' : 'ink-2',
        })
      )
    })
    const leaders = data.lines.map((line, index) =>
      Math.abs((places[index] ?? 0) - (wanted[index] ?? 0)) > 4 && line.values.some((value) => value !== null)
        ? svgElement('line', {
            x1: endX + 4,
            y1: wanted[index] ?? 0,
            x2: endX + 10,
            y2: places[index] ?? 0,
            class: 'grid-line',
          })
        : '',
    )
    const every = Math.ceil((data.quarters.length * 58) / Math.max(60, endX - 34))
    const ticks = data.quarters.map((quarter, index) =>
      (data.quarters.length - 1 - index) % every === 0
        ? drawLabel(plot.x(index), height - 8, quarter, {
            size: 12,
            anchor: 'middle',
            tone: 'ink-3',
            width: 76,
          })
        : '',
    )
    const limits = data.limits.map(
      ({ value, label }) =>
        drawLabel(28, plot.y(value) + 4.4, String(value), { size: 12, anchor: 'end', tone: 'ink-3' }) +
        drawLabel(36, plot.y(value) - 5, label, { size: 12, tone: 'ink-3', halo: true }),
    )
    return { width, height, body: [...ticks, plot.body, ...limits, ...leaders, ...labels].join('') }
  },
})
