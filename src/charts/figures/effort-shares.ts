import type { EffortSharesData } from '../../report/chart-data/effort-shares.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'

const PITCH = 21
const HEAD = 30
const GAP = 36
/** Room a group needs to be read; where there is less, groups go on in a further row. */
const LEAST = 210

/** Small multiples on one scale: for every tier its share of the effort over its shares of what the effort is for. */
export const effortShares = defineChart({
  id: 'effort-shares',
  title: { zh: '投入与级别', en: 'Effort by tier' },
  caption: {
    zh: '各级别在全部已定级客户中所占份额；深条为有效接触，共用一个标尺。',
    en: "Each tier's share among all accounts with a tier; the dark bar is effective contacts; one scale for all.",
  },
  words: { unknown: { zh: '未测', en: 'not measured' } },
  alternative: (data: EffortSharesData, words) =>
    data.groups
      .map(
        ({ label, rows }) =>
          `${label}: ${rows.map((row) => `${row.label} ${row.share === null ? words.unknown : row.text}`).join(', ')}`,
      )
      .join('; '),
  draw({ groups }, { width, id, words }) {
    const columns = Math.max(1, Math.min(groups.length, Math.floor((width + GAP) / (LEAST + GAP))))
    const column = (width - (columns - 1) * GAP) / columns
    const all = groups.flatMap(({ rows }) => rows)
    const most = Math.max(0.01, ...all.map(({ share }) => share ?? 0))
    const left = Math.min(
      column * 0.45,
      Math.max(20, ...all.map(({ label, main }) => measureText(label, 12, main) + 10)),
    )
    const right = Math.min(
      column * 0.45,
      Math.max(
        30,
        ...all.map(({ share, text }) => measureText(share === null ? words.unknown : text, 12, true) + 8),
      ),
    )
    const bar = Math.max(20, column - left - right)
    const hatchId = `${id}-hatch`
    const deepest = Math.max(0, ...groups.map(({ rows }) => rows.length))
    const height = HEAD + deepest * PITCH + 14
    const drawn = groups.map((group, index) => {
      const at = (index % columns) * (column + GAP)
      const top = Math.floor(index / columns) * height
      const head =
        drawLabel(at, top + 16, group.label, { size: 14, bold: true, width: column * 0.5 }) +
        drawLabel(at + column, top + 16, group.note, {
          size: 12,
          tone: 'ink-3',
          anchor: 'end',
          width: column * 0.48,
        }) +
        svgElement('line', { x1: at, x2: at + column, y1: top + 23, y2: top + 23, class: 'rule-line' })
      const rows = group.rows.map((row, position) => {
        const middle = top + HEAD + position * PITCH + PITCH / 2
        const long = ((row.share ?? 0) / most) * bar
        const mark =
          row.share === null
            ? svgElement('rect', {
                x: at + left,
                y: middle - 5,
                width: bar,
                height: 10,
                fill: `url(#${hatchId})`,
              })
            : row.share === 0
              ? svgElement('rect', {
                  x: at + left + 0.6,
                  y: middle - 4.5,
                  width: 8,
                  height: 8,
                  class: 'zero',
                })
              : svgElement('rect', {
                  x: at + left,
                  y: middle - 5,
                  width: Math.max(1, long),
                  height: 10,
                  class: row.main ? 'q5' : 'q2',
                })
        return (
          drawLabel(at, middle + 4.3, row.label, {
            size: 12,
            bold: row.main,
            tone: row.main ? 'ink' : 'ink-2',
            width: left - 8,
          }) +
          mark +
          drawLabel(
            row.share === null ? at + column : at + left + Math.max(row.share === 0 ? 9 : 1, long) + 6,
            middle + 4.3,
            row.share === null ? words.unknown : row.text,
            {
              size: 12,
              bold: row.main,
              width: right - 6,
              ...(row.share === null ? { anchor: 'end', tone: 'ink-3' } : {}),
            },
          )
        )
      })
      return head + rows.join('')
    })
    const hatch = all.some(({ share }) => share === null) ? drawHatchPattern(hatchId, 4) : ''
    return {
      width,
      height: Math.max(1, Math.ceil(groups.length / columns)) * height - 8,
      body: [hatch, ...drawn].join(''),
    }
  },
})
