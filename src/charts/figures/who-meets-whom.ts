import type { MeetingCell, WhoMeetsWhomData } from '../../report/chart-data/who-meets-whom.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { measureText, wrapText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawLabel } from '../marks/label.ts'

/** Between the known levels and the unknown one. */
const APART = 12
const INSET = 1.5

/** Five steps of the sequential scale by the share of the largest cell. */
function stepOf(count: number, most: number): number {
  return Math.max(1, Math.min(5, Math.ceil((count / Math.max(1, most)) * 5)))
}

function drawCell(
  cell: MeetingCell,
  x: number,
  y: number,
  width: number,
  height: number,
  most: number,
): string {
  const middle = x + width / 2
  const centre = y + height / 2
  const box = (className: string, inset: number): string =>
    svgElement('rect', {
      x: x + inset,
      y: y + inset,
      width: width - 2 * inset,
      height: height - 2 * inset,
      class: className,
    })
  if (cell.kind === 'nobody')
    return svgElement('line', { x1: middle - 5, x2: middle + 5, y1: centre, y2: centre, class: 'grid-line' })
  if (cell.kind === 'never')
    return (
      (cell.alarm ? box('zero', INSET + 0.6) : '') +
      drawLabel(middle, centre + 4.6, '0', {
        anchor: 'middle',
        bold: cell.alarm,
        tone: cell.alarm ? 'accent' : 'ink-3',
      })
    )
  const step = stepOf(cell.count, most)
  return (
    box(`q${step}`, INSET) +
    drawLabel(middle, centre + 4.6, String(cell.count), {
      anchor: 'middle',
      tone: `on-q${step}`,
      width: width - 4,
    })
  )
}

/** Who of ours meets whom of theirs, level by level: whether executives leave the room to the account team. */
export const whoMeetsWhom = defineChart({
  id: 'who-meets-whom',
  title: { zh: '谁见谁', en: 'Who meets whom' },
  caption: {
    zh: '行为我方职级，列为客户职级，数字是滚动一年内的接触次数（不计邮件与聊天）。红框：双方高层或中层从未对口见面；短横：该级无人。',
    en: 'Our levels down, theirs across; contacts of the rolling year, mail and chat left out. Red outline: executives or directors of both sides never met; dash: nobody of that level.',
  },
  words: {
    pair: { zh: '我方{ours}见客户{theirs} {count} 次', en: 'our {ours} and their {theirs}: {count}' },
    ours: { zh: '我方', en: 'ours' },
    theirs: { zh: '客户', en: 'theirs' },
  },
  alternative: ({ ours, theirs }: WhoMeetsWhomData, words) =>
    ours
      .flatMap((row) =>
        row.cells.flatMap((cell, column) =>
          cell.kind === 'nobody'
            ? []
            : [
                fillTemplate(words.pair, {
                  ours: row.label,
                  theirs: theirs[column]?.label ?? '',
                  count: cell.kind === 'met' ? cell.count : 0,
                }),
              ],
        ),
      )
      .join(', '),
  draw({ ours, theirs, most }, { width, size, words }) {
    const labels = ours.map(({ label }) => measureText(label, 13) + 14)
    const corner = `${words.ours} ＼ ${words.theirs}`
    const left = Math.min(width * 0.3, Math.max(measureText(corner, 12) + 14, ...labels))
    const gapX = theirs.some(({ unknown }) => unknown) ? APART : 0
    const gapY = ours.some(({ unknown }) => unknown) ? APART : 0
    const cellWidth = (width - left - gapX) / Math.max(1, theirs.length)
    const pitch = size === 'print' ? 30 : 42
    const heads = theirs.map(({ label }) => wrapText(label, cellWidth - 4, 12, 2))
    const top = 14 * Math.max(1, ...heads.map((lines) => lines.length)) + 10
    const x = (column: number): number => left + column * cellWidth + (theirs[column]?.unknown ? gapX : 0)
    const y = (row: number): number => top + row * pitch + (ours[row]?.unknown ? gapY : 0)
    const body = [
      drawLabel(left - 12, top - 8, corner, {
        size: 12,
        anchor: 'end',
        tone: 'ink-3',
        width: left - 12,
      }),
      ...heads.flatMap((lines, column) =>
        lines.map((text, line) =>
          drawLabel(x(column) + cellWidth / 2, top - 8 - (lines.length - 1 - line) * 14, text, {
            size: 12,
            anchor: 'middle',
            tone: 'ink-2',
            width: cellWidth - 2,
          }),
        ),
      ),
      ...ours.flatMap((row, at) => [
        drawLabel(left - 12, y(at) + pitch / 2 + 4.6, row.label, {
          anchor: 'end',
          tone: row.unknown ? 'ink-2' : 'ink',
          width: left - 12,
        }),
        ...row.cells.map((cell, column) => drawCell(cell, x(column), y(at), cellWidth, pitch, most)),
      ]),
    ]
    return { width, height: top + ours.length * pitch + gapY + 4, body: body.join('') }
  },
})
