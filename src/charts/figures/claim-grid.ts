import type { ClaimCellKind, ClaimGridData } from '../../report/chart-data/claim-grid.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { measureText, wrapText } from '../../lib/measure-text.ts'
import { formatCoordinate, svgElement, svgPath } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchedBox } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'
import { drawSupportMark } from '../marks/support-mark.ts'

const FILL: Readonly<Record<Exclude<ClaimCellKind, 'unknown'>, string>> = {
  above: 'zero',
  wide: 'accent',
  backed: 'q4',
  nothing: 'hollow',
}

/** One cell: a square whose area is the count, the number inside where it fits, else beside. */
function drawCell(x: number, y: number, side: number, count: number, kind: ClaimCellKind): string {
  if (count === 0) return ''
  const text = formatCoordinate(count)
  const textWidth = measureText(text, 13, true)
  const fits = side >= Math.max(19, textWidth + 6)
  const centre = fits ? x : x - (textWidth + 4) / 2
  const corner = { x: centre - side / 2, y: y - side / 2 }
  const square =
    kind === 'unknown'
      ? drawHatchedBox(corner.x, corner.y, side, side)
      : svgElement('rect', { ...corner, width: side, height: side, class: FILL[kind] })
  const plate =
    kind === 'unknown' && fits
      ? svgElement('rect', {
          x: x - textWidth / 2 - 3,
          y: y - 9,
          width: textWidth + 6,
          height: 18,
          class: 'paper',
        })
      : ''
  const tone = kind === 'wide' ? 'on-sn' : kind === 'backed' ? 'on-q4' : 'ink'
  const number = fits
    ? drawLabel(x, y + 4.6, text, { bold: true, anchor: 'middle', tone })
    : drawLabel(centre + side / 2 + 4, y + 4.6, text, {
        bold: true,
        tone: kind === 'wide' || kind === 'above' ? 'accent' : 'ink',
      })
  return square + plate + number
}

/** Claims against evidence: what raters say down, what the log shows across, and the stair between true and too kind. */
export const claimGrid = defineChart({
  id: 'claim-grid',
  title: { zh: '自评与证据', en: 'Claims against evidence' },
  caption: {
    zh: '方块面积为人数；折线左侧高于证据，实心红为高出更多，灰框为既无主张也无记录，斜线为无从核实。',
    en: 'Area is people. Left of the stair the claim is above its evidence, solid red by more; grey outline: neither claim nor record; hatched: cannot be checked.',
  },
  words: {
    claimed: { zh: '自评', en: 'Claimed' },
    shown: { zh: '记录支持到', en: 'The log shows' },
    all: { zh: '人数', en: 'People' },
    row: { zh: '自评{level}：{cells}', en: 'claimed {level}: {cells}' },
  },
  alternative: (data: ClaimGridData, words) =>
    data.rows
      .map(({ label, cells }) =>
        fillTemplate(words.row, {
          level: label,
          cells: cells
            .map(({ count }, column) => (count === 0 ? '' : `${data.columns[column]?.label ?? ''} ${count}`))
            .filter((text) => text !== '')
            .join(', '),
        }),
      )
      .join('; '),
  draw(data, { id, width, size, words }) {
    const narrow = size === 'narrow'
    const pitch = narrow ? 50 : size === 'print' ? 44 : 54
    const named = data.rows.map(({ label }) => measureText(label, 13) + 30)
    const left = narrow
      ? Math.max(30, measureText(words.claimed, 12) + 6)
      : Math.min(width * 0.26, Math.max(measureText(words.claimed, 12) + 8, ...named))
    const right = Math.max(26, measureText(words.all, 12) + 6)
    const step = (width - left - right) / Math.max(1, data.columns.length)
    const lines = data.columns.map(({ label }) => wrapText(label, step - 4, 12, 2))
    const top = 26 + 15 * Math.max(1, ...lines.map(({ length }) => length))
    const most = Math.max(1, ...data.rows.flatMap(({ cells }) => cells.map(({ count }) => count)))
    const unit = Math.min(11, Math.min(step * 0.7, pitch - 8) / Math.sqrt(most))
    const x = (column: number): number => left + (column + 0.5) * step
    const y = (row: number): number => top + (row + 0.5) * pitch
    // the stair runs after the last cell of a row that lies above its evidence
    const stair = data.rows.map(
      ({ cells }) =>
        left + step * (cells.findLastIndex(({ kind }) => kind === 'above' || kind === 'wide') + 1),
    )
    const height = top + data.rows.length * pitch + 2
    const body = [
      drawLabel(0, top - 12, words.claimed, { size: 12, tone: 'ink-2', width: left - 4 }),
      drawLabel(left, 13, words.shown, { size: 12, tone: 'ink-2', width: width - left - right }),
      drawLabel(width, top - 12, words.all, { size: 12, anchor: 'end', tone: 'ink-2' }),
      ...lines.flatMap((column, at) =>
        column.map((line, index) =>
          drawLabel(x(at), top - 12 - (column.length - 1 - index) * 15, line, {
            size: 12,
            anchor: 'middle',
          }),
        ),
      ),
      svgElement('line', { x1: 0, x2: width, y1: top - 4, y2: top - 4, class: 'line-mid' }),
      ...data.rows.flatMap((row, at) => [
        svgElement('line', {
          x1: 0,
          x2: width,
          y1: y(at) + pitch / 2,
          y2: y(at) + pitch / 2,
          class: 'rule-line',
        }),
        drawSupportMark(10, y(at), 9.5, row.level, `${id}-hatch`),
        narrow ? '' : drawLabel(26, y(at) + 4.6, row.label, { width: left - 30 }),
        ...row.cells.map(({ count, kind }, column) =>
          drawCell(x(column), y(at), unit * Math.sqrt(count), count, kind),
        ),
        drawLabel(width, y(at) + 4.6, String(row.total), { anchor: 'end', tone: 'ink-2' }),
      ]),
      data.rows.length === 0
        ? ''
        : svgElement('path', {
            d: svgPath(
              'M',
              stair[0]!,
              top - 4,
              ...stair.flatMap((edge, at) => ['H', edge, 'V', y(at) + pitch / 2]),
            ),
            class: 'line-ink',
          }),
    ]
    return { width, height, body: body.join('') }
  },
})
