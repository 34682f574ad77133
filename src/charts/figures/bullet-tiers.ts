import type { BulletTiersData } from '../../report/chart-data/bullet-tiers.ts'
import { escapeMarkup } from '../../lib/escape-markup.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement, svgPath } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'

type Row = BulletTiersData['rows'][number]
type Point = Row['points'][number]

/** Multiples of the standard the scale shows; what lies beyond stands at its end as a triangle. */
const MOST = 2
const RADIUS = 3.6
const STEP = 2 * RADIUS + 1
/** Dots one column holds; a higher one says how many more there are. */
const HIGHEST = 6
const BAR = 8

/** Dots that would lie on each other stand in columns, the lowest share at the left. */
function stackPoints(points: readonly Point[], x: (share: number) => number): Point[][] {
  const columns = Map.groupBy(
    points.toSorted((a, b) => a.share - b.share),
    ({ share }) => Math.round(x(Math.min(MOST, share)) / STEP),
  )
  return [...columns.values()]
}

function drawPoint(point: Point, cx: number, cy: number): string {
  const fill = point.alarm ? 'accent' : 'q5'
  const title = svgElement('title', {}, escapeMarkup(point.name))
  if (point.share > MOST)
    return svgElement(
      'path',
      {
        d: svgPath('M', cx - RADIUS, cy - RADIUS, 'L', cx + RADIUS, cy, 'L', cx - RADIUS, cy + RADIUS, 'Z'),
        class: fill,
      },
      title,
    )
  return svgElement('circle', { cx, cy, r: RADIUS, class: fill }, title)
}

/** The dots of a tier over its bar, the standard as a line through both. */
function drawRow(
  row: Row,
  base: number,
  stacks: readonly (readonly Point[])[],
  x: (share: number) => number,
  hatchId: string,
): string {
  const high = Math.min(HIGHEST, Math.max(1, ...stacks.map(({ length }) => length)))
  const ground = svgElement('line', {
    x1: x(0),
    x2: x(MOST),
    y1: base + BAR,
    y2: base + BAR,
    class: 'rule-line',
  })
  const standard = svgElement('line', {
    x1: x(1),
    x2: x(1),
    y1: base - high * STEP - 2,
    y2: base + BAR + 3,
    class: 'line-ink',
  })
  if (row.median === null && row.points.length === 0)
    return (
      svgElement('rect', {
        x: x(0),
        y: base - 4,
        width: x(MOST) - x(0),
        height: BAR + 4,
        fill: `url(#${hatchId})`,
      }) +
      ground +
      standard
    )
  const median = row.median
  const bar =
    median === null
      ? ''
      : median === 0
        ? svgElement('rect', { x: x(0) + 0.6, y: base, width: BAR - 1, height: BAR - 1, class: 'zero' })
        : svgElement('rect', {
            x: x(0),
            y: base,
            width: x(Math.min(MOST, median)) - x(0),
            height: BAR,
            class: 'q3',
          })
  const dots = stacks.flatMap((stack) => {
    // the whole column stands over its first dot
    const cx = x(Math.min(MOST, stack[0]!.share))
    const shown = stack.length > HIGHEST ? stack.slice(0, HIGHEST - 1) : stack
    return [
      ...shown.map((point, level) => drawPoint(point, cx, base - 2 - RADIUS - level * STEP)),
      stack.length > HIGHEST
        ? drawLabel(
            Math.min(cx, x(MOST) - 4),
            base - 6 - (HIGHEST - 1) * STEP,
            `+${stack.length - shown.length}`,
            {
              size: 12,
              anchor: 'middle',
              tone: 'ink-2',
              halo: true,
            },
          )
        : '',
    ]
  })
  return ground + bar + standard + dots.join('')
}

/** Accounts against the standard of their tier: who gets far too little, who far more, and where the middle lies. */
export const bulletTiers = defineChart({
  id: 'bullet-tiers',
  title: { zh: '各级别做到与标准', en: 'Tiers against their standards' },
  caption: {
    zh: '竖线为该级别标准，每点一个客户，横条为中位数；红点不足标准一半，三角为标准的两倍以上。',
    en: "The line is the tier's standard, each dot an account, the bar the median; red is under half, a triangle beyond twice the standard.",
  },
  words: {
    standard: { zh: '标准', en: 'standard' },
    unknown: { zh: '未测', en: 'not measured' },
    twice: { zh: '2 倍', en: 'twice' },
    half: { zh: '一半', en: 'half' },
  },
  alternative: (data: BulletTiersData, words) =>
    data.rows
      .map(({ label, standardText, text, note, points }) =>
        points.length === 0
          ? `${label}: ${standardText}, ${words.unknown}`
          : [`${label}: ${standardText}`, text, note].filter((part) => part !== '').join(', '),
      )
      .join('; '),
  draw({ rows }, { width, size, id, words }) {
    const stacked = size === 'narrow'
    const left = stacked
      ? 0
      : Math.min(
          width * 0.26,
          Math.max(
            40,
            ...rows.map(
              (row) => Math.max(measureText(row.label, 14, true), measureText(row.standardText, 12)) + 16,
            ),
          ),
        )
    const right = stacked
      ? 0
      : Math.min(
          width * 0.3,
          Math.max(
            40,
            ...rows.map((row) => Math.max(measureText(row.text, 13, true), measureText(row.note, 12)) + 16),
          ),
        )
    const [from, to] = [left + RADIUS + 1, width - right - RADIUS - 2]
    const x = (share: number): number => from + (share / MOST) * (to - from)
    let top = 6
    const drawn = rows.map((row) => {
      const stacks = stackPoints(row.points, x)
      const high = Math.min(HIGHEST, Math.max(1, ...stacks.map(({ length }) => length)))
      const base = top + (stacked ? 38 : 0) + Math.max(high * STEP + 4, stacked ? 0 : 26)
      const tone = row.alarm ? 'accent' : 'ink'
      const labels = stacked
        ? drawLabel(0, top + 13, row.label, { size: 14, bold: true, width: width * 0.45 }) +
          drawLabel(0, top + 30, row.standardText, { size: 12, tone: 'ink-3', width: width * 0.4 }) +
          drawLabel(width, top + 13, row.text, { bold: true, tone, anchor: 'end', width: width * 0.5 }) +
          drawLabel(width, top + 30, row.note, {
            size: 12,
            tone: 'ink-3',
            anchor: 'end',
            width: width * 0.56,
          })
        : drawLabel(0, base - 8, row.label, { size: 14, bold: true, width: left - 8 }) +
          drawLabel(0, base + 8, row.standardText, { size: 12, tone: 'ink-3', width: left - 8 }) +
          drawLabel(width - right + 14, base - 8, row.text, { bold: true, tone, width: right - 14 }) +
          drawLabel(width - right + 14, base + 8, row.note, { size: 12, tone: 'ink-3', width: right - 14 })
      top = base + BAR + (stacked ? 20 : 16)
      return drawRow(row, base, stacks, x, `${id}-hatch`) + labels
    })
    const ends = [
      [0, '0', 'start'],
      [0.5, words.half, 'middle'],
      [1, words.standard, 'middle'],
      [MOST, words.twice, 'end'],
    ] as const
    const axis =
      rows.length === 0
        ? []
        : ends.map(([share, text, anchor]) =>
            drawLabel(x(share), top + 6, text, { size: 12, tone: 'ink-3', anchor }),
          )
    const hatch = rows.some(({ median, points }) => median === null && points.length === 0)
      ? drawHatchPattern(`${id}-hatch`)
      : ''
    return { width, height: top + 12, body: [hatch, ...drawn, ...axis].join('') }
  },
})
