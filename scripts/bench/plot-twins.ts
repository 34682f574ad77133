import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { InlineChart } from '../../src/report/page-parts/inline-chart.ts'
import type { FigureChart } from '../../src/report/page-parts/figure.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const colors = ['#b3382c', '#bbb', '#2c5aa0']

/** A chart as one would write it with Plot alone, with Plot's own axes and labels, drawn into linkedom: its SVG. */
function plot(marks: readonly Plot.Markish[], options: Plot.PlotOptions = {}): string {
  return Plot.plot({ document, width: 640, ...options, marks: [...marks] }).outerHTML
}

const twins: Partial<{
  readonly [Chart in FigureChart as Chart['chart']]: (data: Chart['data']) => string
}> = {
  'contact-timeline': ({ steps, standard, from, to, kinds, weeks, deciders, totalLabel, standardLabel }) => {
    const [start, end] = [new Date(from), new Date(to)]
    const sums = [{ day: start, sum: 0 }, ...steps.map(({ day, sum }) => ({ day: new Date(day), sum }))]
    const touches = kinds.flatMap(({ label, weeks: held }) =>
      held.map(({ week, weight }) => ({ label, weight, day: new Date(weeks[week]?.start ?? from) })),
    )
    return (
      plot([
        Plot.line([[start, 0] as const, [end, standard ?? 0] as const], { strokeDasharray: '4 3' }),
        Plot.line(sums, { x: 'day', y: 'sum', curve: 'step-after' }),
        Plot.dot(deciders, { x: (one: { day: string }) => new Date(one.day), y: 'sum', fill: colors[0]! }),
        Plot.text([{ x: end, y: sums.at(-1)?.sum ?? 0, text: `${totalLabel} ${standardLabel}` }], {
          x: 'x',
          y: 'y',
          text: 'text',
          textAnchor: 'start',
        }),
      ]) +
      plot([Plot.dot(touches, { x: 'day', y: 'label', r: 'weight', symbol: 'square' })], { marginLeft: 90 })
    )
  },
  'department-level': ({ departments, levels }) => {
    const cells = departments.flatMap(({ label, cells: row }) =>
      row.flatMap((cell, at) =>
        cell.kind === 'seen'
          ? [{ label, level: levels[at], share: cell.seen / cell.known, text: `${cell.seen}/${cell.known}` }]
          : [],
      ),
    )
    return plot(
      [
        Plot.cell(cells, { x: 'level', y: 'label', fill: 'share', inset: 1.5 }),
        Plot.text(cells, { x: 'level', y: 'label', text: 'text' }),
      ],
      { marginLeft: 120, x: { domain: levels }, color: { scheme: 'greys' } },
    )
  },
  'layer-trend': ({ lines, quarters, limits }) => {
    const points = lines.flatMap(({ label, values }) =>
      values.map((value, at) => ({ label, quarter: quarters[at], value: value ?? Number.NaN })),
    )
    const ends = lines.map(({ label, values, lastText }) => ({
      quarter: quarters.at(-1),
      value: values.at(-1) ?? 0,
      text: `${label} ${lastText}`,
    }))
    return plot(
      [
        Plot.ruleY(limits.map(({ value }) => value)),
        Plot.line(points, { x: 'quarter', y: 'value', stroke: 'label' }),
        Plot.dot(ends, { x: 'quarter', y: 'value' }),
        Plot.text(ends, { x: 'quarter', y: 'value', text: 'text', textAnchor: 'start', dx: 8 }),
      ],
      { marginRight: 120, x: { domain: quarters, type: 'point' } },
    )
  },
  'standard-bars': ({ rows }) => {
    const bars = rows.map(({ label, value, standard, text, standardText }) => ({
      label,
      share: Math.min(2, (value ?? 0) / (standard ?? 1)),
      text: `${text} ${standardText}`,
    }))
    return plot(
      [
        Plot.barX(bars, { x: 'share', y: 'label', inset: 4 }),
        Plot.ruleX([1]),
        Plot.text(bars, { x: 2, y: 'label', text: 'text', textAnchor: 'start', dx: 8 }),
      ],
      { marginLeft: 140, marginRight: 140 },
    )
  },
  'decision-bar': ({ people, weight, weightNote, headsNote }) => {
    const boxes = people.map((person) => ({ ...person, side: Math.sign(person.support ?? 0) }))
    return plot(
      [
        Plot.barX(boxes, Plot.stackX({ x: 'weight', fill: 'side', title: 'name', inset: 0.6 })),
        Plot.text(boxes, Plot.stackX({ x: 'weight', text: 'name', z: null })),
        Plot.ruleX([weight.all / 2]),
        Plot.text([`${weightNote} ${headsNote}`], { frameAnchor: 'top-right' }),
      ],
      { color: { domain: [-1, 0, 1], range: colors } },
    )
  },
  'eyes-board': ({ departments, staff, stones, ghosts, contacts }) => {
    const place = ({ department, staff: one }: { readonly department: number; readonly staff: number }) => ({
      x: staff[one]?.label,
      y: departments[department]?.label,
    })
    const axis = { x: 'x', y: 'y' } as const
    return plot(
      [
        Plot.gridX(),
        Plot.gridY(),
        Plot.dot(ghosts.map(place), { ...axis, r: 14, strokeDasharray: '3 3' }),
        Plot.dot(contacts.map(place), { ...axis, r: 4 }),
        Plot.dot(stones.map(place), { ...axis, r: 14, fill: 'black' }),
        Plot.text(
          stones.map((stone) => ({ ...place(stone), text: String(stone.supporters) })),
          { ...axis, text: 'text', fill: 'white' },
        ),
      ],
      {
        marginLeft: 120,
        x: { type: 'point', domain: staff.map(({ label }) => label) },
        y: { type: 'point', domain: departments.map(({ label }) => label) },
      },
    )
  },
  'bullet-tiers': ({ rows }) => {
    const medians = rows.map(({ label, median, text }) => ({ label, text, median: median ?? 0 }))
    const points = rows.flatMap(({ label, points: all }) =>
      all.map(({ share, name }) => ({ label, share, name })),
    )
    return plot(
      [
        Plot.barX(medians, { x: 'median', y: 'label', inset: 6 }),
        Plot.ruleX([1]),
        Plot.dot(points, { x: 'share', y: 'label', r: 2.5, title: 'name' }),
        Plot.text(medians, { x: 2, y: 'label', text: 'text', textAnchor: 'start' }),
      ],
      { marginRight: 120, x: { domain: [0, 2], clamp: true } },
    )
  },
}

/** The twin of a figure by Plot and linkedom; null for charts that have none here. */
export function drawTwin({ chart, data }: FigureChart): string | null {
  const draw = twins[chart] as ((data: FigureChart['data']) => string) | undefined
  return draw === undefined ? null : draw(data)
}

/** The twin of a sparkline. */
export function drawSparklineTwin({ data }: Extract<InlineChart, { chart: 'sparkline' }>): string {
  const points = data.values.map((value, at) => ({ at, value: value ?? Number.NaN }))
  return plot(
    [
      Plot.ruleY(data.limits),
      Plot.line(points, { x: 'at', y: 'value' }),
      Plot.dot(points.slice(-1), { x: 'at', y: 'value', r: 3.6 }),
    ],
    { width: 100, height: 36, axis: null, y: { domain: [data.low, data.high] } },
  )
}
