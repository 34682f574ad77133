import type { DecisionBarData } from '../../report/chart-data/decision-bar.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { measureText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { drawLabel } from '../marks/label.ts'
import { dodgeSpans } from '../marks/dodge-labels.ts'
import type { DecisionSegment } from './decision-segments.ts'

/** For, open and against, each named over its stretch of the bar. */
export function drawDecisionSides(
  data: DecisionBarData,
  segments: readonly DecisionSegment[],
  left: number,
  length: number,
  words: Readonly<Record<string, string>>,
): string {
  const sides = (['pro', 'open', 'con'] as const).flatMap((side) => {
    const own = segments.filter((segment) => segment.side === side)
    const [first, last] = [own.at(0), own.at(-1)]
    if (first === undefined || last === undefined) return []
    const text = fillTemplate(words['side'] ?? '', {
      side: words[side] ?? '',
      weight: data.weight[side],
      heads: data.heads[side],
    })
    return [{ side, start: first.start, end: last.end, text, size: measureText(text, 13, true) + 14 }]
  })
  const places = dodgeSpans(
    sides.map(({ side, start, end, size }) => (side === 'con' ? end - size / 2 + 7 : start + size / 2 - 7)),
    sides.map(({ size }) => size),
    -7,
    length + 7,
  )
  return sides
    .map(({ side, start, end, text, size }, index) => {
      const line = side === 'pro' ? 'line-ink' : side === 'open' ? 'line-mid dash' : 'line-accent'
      return (
        drawLabel(left + (places[index] ?? 0) - size / 2 + 7, 18, text, {
          bold: true,
          tone: side === 'con' ? 'accent' : 'ink',
        }) +
        svgElement('line', { x1: left + start, x2: left + end - 2, y1: 28, y2: 28, class: `${line} double` })
      )
    })
    .join('')
}
