import type { DecisionBarData } from '../../report/chart-data/decision-bar.ts'
import { escapeMarkup } from '../../lib/escape-markup.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement, svgPath } from '../../lib/svg.ts'
import type { ChartFrame, Drawing } from '../define-chart.ts'
import { drawDecisionBox } from '../marks/decision-box.ts'
import { dodgeSpans } from '../marks/dodge-labels.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'
import { onSupportClass } from '../marks/support-mark.ts'
import { drawDecisionHeads } from './decision-heads.ts'
import { layOutSegments, type DecisionSegment } from './decision-segments.ts'
import { drawDecisionSides } from './decision-sides.ts'

const BAR = { top: 46, height: 46 }

/** Where a name stands inside its box: beside the majority line, on the wider side of it; null where it doesn't fit. */
function placeName(segment: DecisionSegment, line: number, width: number): number | null {
  const { start, end } = segment
  if (line <= start || line >= end) return end - start >= width ? (start + end) / 2 : null
  const [from, to] = line - start > end - line ? [start, line - 4] : [line + 4, end]
  return to - from >= width ? (from + to) / 2 : null
}

/** The bar lying: brackets above, weights, names, heads, claims, and one majority line through all of them. */
export function drawDecisionRow(data: DecisionBarData, { id, width, words }: ChartFrame): Drawing {
  const word = (key: string): string => words[key] ?? ''
  const hatchId = `${id}-hatch`
  const rowHeads = [word('weight'), word('heads'), word('claimed')]
  const left =
    Math.max(...rowHeads.map((text) => measureText(text, 13, true)), measureText(word('evidence'), 12)) + 14
  const need = fillTemplate(word('need'), { half: data.weight.all / 2 })
  const notes = [data.weightNote, need, data.headsNote, data.claimed === null ? '' : data.claimedNote]
  const right = Math.min(width * 0.24, Math.max(70, ...notes.map((text) => measureText(text, 13, true) + 14)))
  const length = width - left - right
  const middle = length / 2
  const segments = layOutSegments(data, length, ({ name }) => measureText(name, 13, true) + 10)
  const labels = segments.map((segment) => {
    const [first] = segment.people
    const folded = segment.people.length > 1
    return {
      segment,
      name: folded ? fillTemplate(word('people'), { n: segment.people.length }) : (first?.name ?? ''),
      weight: folded ? '' : String(first?.weight ?? ''),
      title: segment.people.map((person) => `${person.name} ${person.weight}`).join(', '),
    }
  })
  const placed = labels.map((label) => ({
    ...label,
    at: placeName(label.segment, middle, measureText(label.name, 13, true) + 10),
  }))
  const boxes = placed.map(({ segment, name, weight, title, at }) => {
    const tone = onSupportClass(segment.support)
    const plate = measureText(name, 13, true) + 8
    const inside =
      at === null
        ? ''
        : (segment.support === null
            ? svgElement('rect', {
                x: left + at - plate / 2,
                y: BAR.top + 5,
                width: plate,
                height: 36,
                class: 'paper',
              })
            : '') +
          drawLabel(left + at, BAR.top + (weight === '' ? 28 : 21), name, {
            bold: true,
            anchor: 'middle',
            tone,
          }) +
          drawLabel(left + at, BAR.top + 37, weight, { size: 12, anchor: 'middle', tone })
    return svgElement(
      'g',
      {},
      svgElement('title', {}, escapeMarkup(title)),
      drawDecisionBox(
        left + segment.start + 0.6,
        BAR.top,
        segment.end - segment.start - 1.2,
        BAR.height,
        segment.support,
        hatchId,
      ),
      inside,
    )
  })
  const below = drawLeaders(
    placed.filter(({ at }) => at === null),
    left,
    length,
  )
  const headsY = BAR.top + BAR.height + (below === '' ? 28 : 57)
  const claimsY = headsY + 31
  const lineEnd = data.claimed === null ? headsY + 20 : claimsY + 20
  const x = left + middle
  const lineText = fillTemplate(word('line'), { weight: data.weight.all / 2, heads: data.heads.all / 2 })
  const lineRoom = measureText(lineText, 12, true) / 2
  const body = [
    segments.some(({ support }) => support === null) ? drawHatchPattern(hatchId) : '',
    drawDecisionSides(data, segments, left, length, words),
    ...boxes,
    data.claimed === null ? '' : drawClaims(data.claimed.weight, left, length, claimsY),
    svgElement('line', { x1: x, x2: x, y1: BAR.top - 14, y2: lineEnd, class: 'halo-line' }),
    svgElement('line', { x1: x, x2: x, y1: BAR.top - 14, y2: lineEnd, class: 'line-ink heavy' }),
    // names with their halo break the line, which would strike them through
    below,
    drawDecisionHeads(data, left, length, headsY, hatchId, words),
    drawLabel(left - 14, BAR.top + 21, word('weight'), { bold: true, anchor: 'end' }),
    drawLabel(left - 14, BAR.top + 37, word('evidence'), { size: 12, anchor: 'end', tone: 'ink-3' }),
    drawLabel(left - 14, headsY + 4.5, word('heads'), { bold: true, anchor: 'end' }),
    drawLabel(width - right + 14, BAR.top + 21, data.weightNote, { bold: true, width: right - 14 }),
    drawLabel(width - right + 14, BAR.top + 37, need, {
      size: 12,
      tone: 'ink-3',
      width: right - 14,
    }),
    drawLabel(width - right + 14, headsY + 4.5, data.headsNote, { bold: true, width: right - 14 }),
    data.claimed === null
      ? ''
      : drawLabel(left - 14, claimsY + 11, word('claimed'), { size: 12, anchor: 'end', tone: 'ink-2' }) +
        drawLabel(width - right + 14, claimsY + 11, data.claimedNote, {
          size: 12,
          tone: 'ink-2',
          width: right - 14,
        }),
    drawLabel(Math.min(x, width - lineRoom), lineEnd + 15, lineText, {
      size: 12,
      bold: true,
      anchor: 'middle',
    }),
  ]
  return { width, height: lineEnd + 22, body: body.join('') }
}

interface OutsideLabel {
  readonly segment: DecisionSegment
  readonly name: string
  readonly weight: string
}

/** Names too long for their box stand below it on a leader; the heaviest first, as many as the row holds. */
function drawLeaders(labels: readonly OutsideLabel[], left: number, length: number): string {
  const shown: { label: OutsideLabel; text: string; size: number }[] = []
  let used = 0
  for (const label of labels.toSorted(
    (a, b) => b.segment.end - b.segment.start - (a.segment.end - a.segment.start),
  )) {
    const text = `${label.name} ${label.weight}`.trim()
    const size = Math.min(measureText(text, 12), 120) + 12
    if (used + size > length) continue
    used += size
    shown.push({ label, text, size })
  }
  const centre = ({ segment }: OutsideLabel): number => (segment.start + segment.end) / 2
  const places = dodgeSpans(
    shown.map(({ label }) => centre(label)),
    shown.map(({ size }) => size),
    -8,
    length + 8,
  )
  const y = BAR.top + BAR.height
  return shown
    .map(({ label, text, size }, index) => {
      const at = left + (places[index] ?? 0)
      const path = svgPath('M', left + centre(label), y + 2, 'V', y + 6, 'L', at, y + 12)
      return (
        svgElement('path', { d: path, class: 'line-mid' }) +
        drawLabel(at, y + 24, text, {
          size: 12,
          anchor: 'middle',
          tone: 'ink-2',
          width: size - 8,
          halo: true,
        })
      )
    })
    .join('')
}

function drawClaims(split: DecisionBarData['weight'], left: number, length: number, y: number): string {
  const scale = (weight: number): number => (split.all > 0 ? (weight / split.all) * length : 0)
  const rest = scale(split.open)
  const box = (x: number, width: number, support: -1 | 0 | 2): string =>
    width <= 0 ? '' : drawDecisionBox(left + x + 0.6, y, width - 1.2, 12, support, '')
  return (
    box(0, scale(split.pro), 2) +
    box(scale(split.pro), rest, 0) +
    box(scale(split.pro) + rest, scale(split.con), -1)
  )
}
