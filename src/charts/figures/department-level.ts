import * as Plot from '@observablehq/plot'
import type { DepartmentLevelCell, DepartmentLevelData } from '../../report/chart-data/department-level.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawPlot } from '../draw-plot.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'

/** Five steps of the sequential scale: above 0, ¼, ½, ¾ and all. */
function fillOf(cell: DepartmentLevelCell): string {
  if (cell.kind !== 'seen') return cell.kind
  if (cell.seen === 0) return 'zero'
  const share = cell.seen / cell.known
  return share >= 1 ? 'q5' : share >= 0.75 ? 'q4' : share >= 0.5 ? 'q3' : share >= 0.25 ? 'q2' : 'q1'
}

interface PlacedCell {
  readonly column: number
  readonly row: number
  readonly fill: string
  readonly text: string
}

/** Departments × levels: people met of people known, darker where more were met. */
export const departmentLevel = defineChart({
  id: 'department-level',
  title: { zh: '部门与职级', en: 'Departments by level' },
  caption: {
    zh: '本季见到的人数／已知人数。红框为零，短横为该级无人，斜线问号为人数未知。',
    en: 'People met this quarter of people known. Red outline is zero, dash nobody there, hatched "?" unknown.',
  },
  words: {
    total: { zh: '合计', en: 'All' },
    sentence: { zh: '{department} {total}', en: '{department} {total}' },
  },
  alternative: (data: DepartmentLevelData, words) =>
    [
      ...data.departments.map(({ label, total }) =>
        fillTemplate(words.sentence, { department: label, total }),
      ),
      `${words.total} ${data.total}`,
    ].join(', '),
  draw(data, { width, size, id, words }) {
    const names = data.departments.map(({ label, alarm }) => measureText(label, 13, alarm))
    // on a phone the name stands above its row, which leaves the width to the levels
    const stacked = size === 'narrow'
    const left = stacked ? 0 : Math.min(width * 0.34, Math.max(36, ...names) + 14)
    const right = Math.max(44, ...data.departments.map(({ total }) => measureText(total, 12) + 10))
    const head = stacked ? 22 : 0
    const pitch = size === 'print' ? 27 : 38 + head
    const top = 25
    const rows = data.departments.length
    const height = top + rows * pitch + 30
    const cells: PlacedCell[] = data.departments.flatMap((department, row) =>
      department.cells.map((cell, column) => ({
        column,
        row,
        fill: fillOf(cell),
        text: cell.kind === 'seen' ? `${cell.seen}/${cell.known}` : '',
      })),
    )
    const inset = 1.5
    const plot = drawPlot(
      { width, height, left, right, top, bottom: 30, x: [0, data.levels.length], y: [0, rows] },
      ['q1', 'q2', 'q3', 'q4', 'q5', 'zero'].map((fill) =>
        Plot.rect(
          cells.filter((cell) => cell.fill === fill),
          {
            x1: (cell: PlacedCell) => cell.column,
            x2: (cell: PlacedCell) => cell.column + 1,
            y1: (cell: PlacedCell) => rows - cell.row - 1,
            y2: (cell: PlacedCell) => rows - cell.row,
            inset: fill === 'zero' ? inset + 0.6 : inset,
            insetTop: head + (fill === 'zero' ? inset + 0.6 : inset),
            className: fill,
          },
        ),
      ),
    )
    const x = (column: number): number => plot.x(column + 0.5)
    const y = (row: number): number => plot.y(rows - row - 0.5) + head / 2
    const hatchId = `${id}-hatch`
    const cellWidth = (width - left - right) / Math.max(1, data.levels.length)
    const marks = cells.map((cell) => {
      const middle = x(cell.column)
      const centre = y(cell.row)
      if (cell.fill === 'none')
        return svgElement('line', {
          x1: middle - 5,
          x2: middle + 5,
          y1: centre,
          y2: centre,
          class: 'grid-line',
        })
      if (cell.fill === 'unknown')
        return (
          svgElement('rect', {
            x: middle - cellWidth / 2 + inset,
            y: centre - (pitch - head) / 2 + inset,
            width: cellWidth - 2 * inset,
            height: pitch - head - 2 * inset,
            fill: `url(#${hatchId})`,
          }) +
          svgElement('circle', { cx: middle, cy: centre, r: 9, class: 'paper' }) +
          drawLabel(middle, centre + 4.6, '?', { bold: true, anchor: 'middle' })
        )
      const zero = cell.fill === 'zero'
      return drawLabel(middle, centre + 4.6, cell.text, {
        anchor: 'middle',
        bold: zero,
        tone: zero ? 'accent' : `on-${cell.fill}`,
        width: cellWidth - 4,
      })
    })
    const foot = height - 10
    const body = [
      cells.some((cell) => cell.fill === 'unknown') ? drawHatchPattern(hatchId) : '',
      ...data.levels.map((level, column) =>
        drawLabel(x(column), 15, level, { size: 12, anchor: 'middle', tone: 'ink-2', width: cellWidth - 4 }),
      ),
      plot.body,
      ...marks,
      ...data.departments.map(({ label, alarm }, row) =>
        stacked
          ? drawLabel(inset, y(row) - (pitch - head) / 2 - 4, label, {
              bold: alarm,
              tone: alarm ? 'accent' : 'ink',
              width: width - right,
            })
          : drawLabel(left - 12, y(row) + 4.6, label, {
              anchor: 'end',
              bold: alarm,
              tone: alarm ? 'accent' : 'ink',
              width: left - 12,
            }),
      ),
      ...data.departments.map(({ total, alarm }, row) =>
        drawLabel(width, y(row) + 4.6, total, { size: 12, anchor: 'end', tone: alarm ? 'accent' : 'ink-2' }),
      ),
      svgElement('line', {
        x1: left,
        x2: width - right,
        y1: height - 27,
        y2: height - 27,
        class: 'line-mid',
      }),
      stacked
        ? drawLabel(inset, foot, words.total, { size: 12, tone: 'ink-2' })
        : drawLabel(left - 12, foot, words.total, { size: 12, anchor: 'end', tone: 'ink-2' }),
      ...data.totals.map((total, column) =>
        drawLabel(x(column), foot, total, { size: 12, bold: true, anchor: 'middle', width: cellWidth - 2 }),
      ),
      drawLabel(width, foot, data.total, { size: 12, bold: true, anchor: 'end' }),
    ]
    return { width, height, body: body.join('') }
  },
})
