import type { SupportGridData } from '../../report/chart-data/support-grid.ts'
import type { SupportLevel } from '../../report/chart-data/support-level.ts'
import { escapeMarkup } from '../../lib/escape-markup.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { measureText, wrapText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { defineChart } from '../define-chart.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'
import { drawSupportMark } from '../marks/support-mark.ts'
import { drawArrowHeads, drawArrows } from './support-arrows.ts'
import { layOutCells } from './support-cells.ts'

/** Intimacy against support: where trust and backing meet, where they part, and who moved since last quarter. */
export const supportGrid = defineChart({
  id: 'support-grid',
  title: { zh: '亲密度与支持度', en: 'Intimacy and support' },
  caption: {
    zh: '横为支持度，纵为亲密度；空心小圈是上季位置，红线为下降。粗体为关键人。',
    en: 'Support across, intimacy up; a hollow ring is last quarter, red moved down. Bold names are key people.',
  },
  words: {
    evidence: { zh: '证据 {level}', en: 'evidence {level}' },
    none: { zh: '无证据', en: 'no evidence' },
    'evidence-short': { zh: '证据 {level}', en: 'ev. {level}' },
    'none-short': { zh: '无证据', en: 'ev. –' },
    unrated: { zh: '未评', en: 'unrated' },
    sentence: {
      zh: '{rated} 人两项都有评分，其中支持 {pro}、中立 {open}、不认可 {con}；未评 {outside}；{moved} 人较上季移动',
      en: '{rated} people rated on both scales: {pro} support, {open} neutral, {con} against; {outside} unrated; {moved} moved since last quarter',
    },
  },
  alternative: ({ people, outside }: SupportGridData, words) =>
    fillTemplate(words.sentence, {
      rated: people.length,
      pro: people.filter(({ support }) => support > 0).length,
      open: people.filter(({ support }) => support === 0).length,
      con: people.filter(({ support }) => support < 0).length,
      outside: outside.length,
      moved: people.filter(({ before }) => before !== null).length,
    }),
  draw(data, { width, size, id, words }) {
    const narrow = size === 'narrow'
    // on a phone rows bear their number alone, and what the numbers mean stands in a line below
    const left = narrow
      ? 24
      : Math.min(96, Math.max(54, ...data.intimacyLabels.map((label) => measureText(label, 12) + 14)))
    const levels = narrow ? data.intimacyLabels.map((label, level) => `${level} ${label}`).toReversed() : []
    const legend = joinLines(levels, width)
    const line = narrow ? 18 : size === 'print' ? 16 : 19
    const layout = layOutCells(data, left, width, size === 'wide' ? 74 : size === 'print' ? 46 : 66, line)
    const { columnWidth, tops } = layout
    const bottom = tops.at(-1) ?? 8
    const column = (support: number): number => left + (support + 1) * columnWidth
    const hatchId = `${id}-hatch`
    const footHeight = narrow ? 72 + legend.length * 17 : 40
    const grid = [
      svgElement('rect', {
        x: column(1),
        y: 8,
        width: 3 * columnWidth,
        height: (tops[3] ?? 8) - 8,
        class: 'wash',
      }),
      ...tops.map((y, index) =>
        svgElement('line', {
          x1: left,
          x2: width,
          y1: y,
          y2: y,
          class: index === 5 ? 'line-mid' : 'grid-line',
        }),
      ),
      ...[0, 1, 2, 3, 4, 5].map((index) => {
        const x = left + index * columnWidth
        return svgElement('line', {
          x1: x,
          x2: x,
          y1: 8,
          y2: bottom,
          class: index === 1 ? 'line-mid' : 'grid-line',
        })
      }),
    ]
    const rows = [4, 3, 2, 1, 0].map((intimacy, index) => {
      const middle = ((tops[index] ?? 0) + (tops[index + 1] ?? 0)) / 2
      if (narrow) return drawLabel(left - 10, middle + 4.6, String(intimacy), { bold: true, anchor: 'end' })
      return (
        drawLabel(left - 10, middle, String(intimacy), { bold: true, anchor: 'end' }) +
        drawLabel(left - 10, middle + 15, data.intimacyLabels[intimacy] ?? '', {
          size: 12,
          anchor: 'end',
          tone: 'ink-3',
          width: left - 10,
        })
      )
    })
    const meanings = legend.map((text, at) =>
      drawLabel(left, bottom + 78 + at * 17, text, { size: 12, tone: 'ink-3', width: width - left }),
    )
    // On a phone the word stands under its mark, else beside it.
    const feet = ([-1, 0, 1, 2, 3] as const).map((support, index) => {
      const text = data.supportLabels[index] ?? ''
      const room = narrow ? columnWidth - 2 : columnWidth - 28
      const taken = Math.min(room, measureText(text, 12))
      const middle = column(support) + columnWidth / 2
      const start = middle - (24 + taken) / 2
      return narrow
        ? drawSupportMark(middle, bottom + 16, 9, support, hatchId) +
            wrapText(text, room, 12, 2)
              .map((part, at) =>
                drawLabel(middle, bottom + 40 + at * 15, part, { size: 12, anchor: 'middle', tone: 'ink-2' }),
              )
              .join('')
        : drawSupportMark(start + 10, bottom + 19, 9, support, hatchId) +
            drawLabel(start + 24, bottom + 23.4, text, { size: 12, tone: 'ink-2', width: room })
    })
    const names = layout.names.map(({ person, x, y }) => {
      const room = Math.min(width, column(person.support) + columnWidth) - x - 10
      const level = String(person.evidence).replace('-', '−')
      const evidence =
        person.evidence === 'none'
          ? words[narrow ? 'none-short' : 'none']
          : fillTemplate(words[narrow ? 'evidence-short' : 'evidence'], { level })
      return (
        drawSupportMark(x, y, 6, person.support, hatchId) +
        drawLabel(x + 10, y + 4.7, person.name, { size: narrow ? 12 : 13, bold: person.key, width: room }) +
        (person.evidence === null
          ? ''
          : drawLabel(x + 10, y + line, evidence, {
              size: 12,
              tone: 'accent',
              width: room,
            }))
      )
    })
    const more = layout.more.map(({ count, names: others, x, y }) =>
      svgElement(
        'g',
        {},
        svgElement('title', {}, escapeMarkup(others)),
        drawLabel(x + 10, y + 4.7, `+${count}`, { size: 12, tone: 'ink-2' }),
      ),
    )
    const strip = drawOutside(data.outside, {
      left,
      width,
      top: bottom + footHeight,
      label: words.unrated,
      hatchId,
      narrow,
    })
    const needsHatch = data.outside.length > 0
    const body = [
      needsHatch ? drawHatchPattern(hatchId) : '',
      drawArrowHeads(id),
      ...grid,
      ...rows,
      ...feet,
      ...meanings,
      strip.body,
      drawArrows(layout, id),
      ...names,
      ...more,
    ]
    return { width, height: bottom + footHeight - 4 + strip.height, body: body.join('') }
  },
})

/** Short texts side by side, on as many lines as they need. */
function joinLines(texts: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const text of texts) {
    const joined = `${lines.at(-1) ?? ''} · ${text}`
    if (lines.length > 0 && measureText(joined, 12) <= width - 24) lines[lines.length - 1] = joined
    else lines.push(text)
  }
  return lines
}

interface StripFrame {
  readonly left: number
  readonly width: number
  readonly top: number
  readonly label: string
  readonly hatchId: string
  readonly narrow: boolean
}

/** People a scale is missing for, on plates in a hatched strip outside the scale; at most four rows of them. */
function drawOutside(
  outside: readonly { readonly name: string; readonly key: boolean; readonly support: SupportLevel }[],
  { left, width, top, label, hatchId, narrow }: StripFrame,
): { body: string; height: number } {
  if (outside.length === 0) return { body: '', height: 0 }
  const size = narrow ? 12 : 13
  const head = narrow ? 20 : 0
  const plates: string[] = []
  let x = left + 6
  let row = 0
  const ordered = outside.toSorted((a, b) => Number(b.key) - Number(a.key))
  for (const [index, person] of ordered.entries()) {
    const text =
      person.support === null ? person.name : `${person.name} ${String(person.support).replace('-', '−')}`
    const wanted = Math.min(measureText(text, size, person.key), width - left - 60)
    const isLast = index === ordered.length - 1
    const reserve = isLast ? 0 : 44
    if (x + wanted + 12 + (row === 3 ? reserve : 0) > width - 6) {
      if (row === 3) {
        const rest = `+${ordered.length - index}`
        plates.push(
          drawPlate(
            x,
            top + head + 4 + row * 26,
            rest,
            size,
            false,
            40,
            ordered
              .slice(index)
              .map(({ name }) => name)
              .join(', '),
          ),
        )
        break
      }
      row += 1
      x = left + 6
    }
    plates.push(drawPlate(x, top + head + 4 + row * 26, text, size, person.key, wanted, ''))
    x += wanted + 20
  }
  const height = (row + 1) * 26 + 4
  const body =
    svgElement('rect', { x: left, y: top + head, width: width - left, height, fill: `url(#${hatchId})` }) +
    (narrow
      ? drawLabel(left, top + 13, label, { size: 12, tone: 'ink-2' })
      : drawLabel(left - 10, top + 19.6, label, {
          size: 12,
          anchor: 'end',
          tone: 'ink-2',
          width: left - 8,
        })) +
    plates.join('')
  return { body, height: head + height + 8 }
}

function drawPlate(
  x: number,
  y: number,
  text: string,
  size: 12 | 13,
  bold: boolean,
  width: number,
  title: string,
): string {
  return svgElement(
    'g',
    {},
    title === '' ? '' : svgElement('title', {}, escapeMarkup(title)),
    svgElement('rect', { x, y, width: width + 12, height: 22, rx: 2, class: 'paper' }),
    drawLabel(x + 6, y + 15.6, text, { size, bold, width: width + 0.1 }),
  )
}
