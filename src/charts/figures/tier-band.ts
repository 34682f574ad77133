import * as Plot from '@observablehq/plot'
import type { BandKind, TierBandCell, TierBandData } from '../../report/chart-data/tier-band.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { measureText, wrapText } from '../../lib/measure-text.ts'
import { formatCoordinate, svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawPlot, squareRadius } from '../draw-plot.ts'
import { drawHatchedBox } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'

const FILL: Readonly<Record<BandKind, string>> = {
  healthy: 'q1',
  fair: 'q2',
  'at-risk': 'q3',
  critical: 'q5',
  undetermined: 's0',
  'not-measured': 'hatched',
}

interface PlacedCell extends TierBandCell {
  readonly column: number
  readonly row: number
  readonly fill: string
  readonly side: number
  /** How far the square stands left of the middle, to make room for its number. */
  readonly shift: number
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : `−${-change}`
}

/** A number inside needs a square of 19 px and more; outside, the pair is centred. */
function shiftFor(side: number, count: number): number {
  const text = measureText(formatCoordinate(count), 13, true)
  return side >= Math.max(19, text + 6) ? 0 : (text + 4) / 2
}

/** Edges of the columns, from 0: equal ones, or on a phone as wide as their heads need when these take two lines. */
function placeColumns(heads: readonly string[], room: number, byHead: boolean): number[] {
  const needs = heads.map((head) =>
    byHead ? Math.max(30, ...wrapText(head, 56, 12, 2).map((line) => measureText(line, 12) + 4)) : 1,
  )
  const all = needs.reduce((sum, need) => sum + need, 0)
  const edges = [0]
  for (const need of needs) edges.push(edges.at(-1)! + (need / all) * room)
  return edges
}

/** Accounts per tier and band as squares whose area is the count. */
export const tierBand = defineChart({
  id: 'tier-band',
  title: { zh: '分级与健康档', en: 'Accounts by tier and band' },
  caption: {
    zh: '各级客户落在哪一档；方块面积为客户数，小字为较上季增减。',
    en: 'Accounts per tier and band; area is the count, small figures change since last quarter.',
  },
  words: { all: { zh: '合计', en: 'All' }, tier: { zh: '{tier}：{cells}', en: '{tier}: {cells}' } },
  alternative: (data: TierBandData, words) =>
    data.tiers
      .map((tier) =>
        fillTemplate(words.tier, {
          tier: tier.label,
          cells: tier.cells
            .map((cell, index) => `${data.bands[index]?.label ?? ''} ${cell.count}`)
            .filter((_, index) => (tier.cells[index]?.count ?? 0) > 0)
            .join(', '),
        }),
      )
      .join('; '),
  draw(data, { width, size, words }) {
    const narrow = size === 'narrow'
    const labels = data.tiers.map((tier) => measureText(tier.label, 14, true))
    const left = Math.min(
      size === 'narrow' ? 62 : 110,
      Math.max(28, ...labels, measureText(words.all, 12)) + 10,
    )
    const right = size === 'narrow' ? 26 : 40
    const pitch = size === 'print' ? 46 : 56
    const top = 44
    const edges = placeColumns(
      data.bands.map(({ label }) => label),
      width - left - right,
      narrow,
    )
    const columnWidth = (column: number): number => edges[column + 1]! - edges[column]!
    const middleOf = (column: number): number => (edges[column]! + edges[column + 1]!) / 2
    const tightest = Math.min(...data.bands.keys().map(columnWidth), width)
    const most = Math.max(1, ...data.tiers.flatMap((tier) => tier.cells.map((cell) => cell.count)))
    const unit = Math.min(12, Math.min(tightest * (narrow ? 0.68 : 0.62), pitch - 10) / Math.sqrt(most))
    const cells: PlacedCell[] = data.tiers.flatMap((tier, row) =>
      tier.cells.map((cell, column) => ({
        ...cell,
        column,
        row,
        side: unit * Math.sqrt(cell.count),
        shift: shiftFor(unit * Math.sqrt(cell.count), cell.count),
        fill: cell.alarm && cell.count > 0 ? 'accent' : FILL[data.bands[column]?.kind ?? 'not-measured'],
      })),
    )
    const height = top + data.tiers.length * pitch + 30
    const squares = [...new Set(cells.map((cell) => cell.fill))]
      .filter((fill) => fill !== 'hatched')
      .map((fill) =>
        Plot.dot(
          cells.filter((cell) => cell.fill === fill && cell.count > 0),
          {
            x: (cell: PlacedCell) => middleOf(cell.column) - cell.shift,
            y: (cell: PlacedCell) => data.tiers.length - cell.row - 0.5,
            r: (cell: PlacedCell) => squareRadius(cell.side),
            symbol: 'square',
            className: fill,
          },
        ),
      )
    const plot = drawPlot(
      {
        width,
        height,
        left,
        right,
        top,
        bottom: 30,
        x: [0, width - left - right],
        y: [0, data.tiers.length],
      },
      squares,
    )
    const x = (column: number): number => plot.x(middleOf(column))
    const y = (row: number): number => plot.y(data.tiers.length - row - 0.5)
    const numbers = cells.map((cell) => {
      const middle = x(cell.column)
      const base = y(cell.row) + 4.6
      if (cell.count === 0)
        return svgElement('line', {
          x1: middle - 4,
          x2: middle + 4,
          y1: base - 4.6,
          y2: base - 4.6,
          class: 'grid-line',
        })
      const hatched = cell.fill === 'hatched'
      const text = formatCoordinate(cell.count)
      const textWidth = measureText(text, 13, true)
      const fits = cell.side >= Math.max(19, textWidth + (hatched ? 10 : 6))
      // A number that has no room inside stands beside its square, the pair in the middle of the column.
      const centre = fits ? middle : middle - (textWidth + 4) / 2
      const edge = centre + cell.side / 2
      const box = hatched
        ? drawHatchedBox(centre - cell.side / 2, y(cell.row) - cell.side / 2, cell.side, cell.side) +
          (fits
            ? svgElement('rect', {
                x: centre - textWidth / 2 - 3,
                y: base - 14,
                width: textWidth + 6,
                height: 19,
                class: 'paper',
              })
            : '')
        : ''
      const number = fits
        ? drawLabel(middle, base, text, {
            bold: true,
            anchor: 'middle',
            tone: hatched ? 'ink' : `on-${cell.fill}`,
          })
        : drawLabel(edge + 4, base, text, { bold: true })
      const after = fits ? edge + 4 : edge + 6 + textWidth
      const changeStyle = { size: 12, tone: cell.alarm ? 'accent' : 'ink-2' } as const
      const change =
        cell.change === null || cell.change === 0
          ? ''
          : narrow
            ? drawLabel(middle, base + Math.max(10, cell.side / 2) + 8, signed(cell.change), {
                ...changeStyle,
                anchor: 'middle',
              })
            : drawLabel(after, base - 5, signed(cell.change), changeStyle)
      return box + number + change
    })
    const heads = data.bands.map((band, column) => {
      const lines = wrapText(band.label, columnWidth(column) + (narrow ? 3 : -4), 12, 2)
      return lines
        .map((line, index) =>
          drawLabel(x(column), top - 14 - (lines.length - 1 - index) * 15, line, {
            size: 12,
            anchor: 'middle',
            tone: 'ink-2',
          }),
        )
        .join('')
    })
    const foot = height - 10
    const body = [
      svgElement('line', { x1: 0, x2: width, y1: top - 4, y2: top - 4, class: 'line-mid' }),
      ...data.tiers.map((_, row) => {
        const foot = y(row) + pitch / 2
        return svgElement('line', { x1: 0, x2: width, y1: foot, y2: foot, class: 'rule-line' })
      }),
      plot.body,
      ...heads,
      ...data.tiers.map((tier, row) =>
        drawLabel(0, y(row) + 5, tier.label, { size: 14, bold: true, width: left - 6 }),
      ),
      ...numbers,
      ...data.tiers.map((tier, row) =>
        drawLabel(width, y(row) + 4.6, String(tier.total), { anchor: 'end', tone: 'ink-2' }),
      ),
      drawLabel(width, top - 14, words.all, { size: 12, anchor: 'end', tone: 'ink-2' }),
      drawLabel(0, foot, words.all, { size: 12, tone: 'ink-2' }),
      ...data.totals.map((total, column) =>
        drawLabel(x(column), foot, String(total), { bold: true, anchor: 'middle' }),
      ),
      drawLabel(width, foot, String(data.total), { bold: true, anchor: 'end' }),
    ]
    return { width, height, body: body.join('') }
  },
})
