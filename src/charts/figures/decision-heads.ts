import type { DecisionBarData } from '../../report/chart-data/decision-bar.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { drawDecisionBox } from '../marks/decision-box.ts'
import { drawLabel } from '../marks/label.ts'
import { drawSupportMark, onSupportClass } from '../marks/support-mark.ts'
import { orderPeople } from './decision-segments.ts'

/** Heads as equally spaced marks; where they would be closer than 24 px, as three counted runs. */
export function drawDecisionHeads(
  data: DecisionBarData,
  left: number,
  length: number,
  y: number,
  hatchId: string,
  words: Readonly<Record<string, string>>,
): string {
  const people = orderPeople(data.people)
  const step = length / Math.max(1, people.length)
  if (step >= 24)
    return people
      .map((person, index) => drawSupportMark(left + (index + 0.5) * step, y, 11, person.support, hatchId))
      .join('')
  const scale = length / Math.max(1, data.heads.all)
  let at = left
  return (['pro', 'open', 'con'] as const)
    .map((side) => {
      const width = data.heads[side] * scale
      const support = side === 'pro' ? 2 : side === 'open' ? 0 : -1
      const x = at
      at += width
      if (width <= 0) return ''
      return (
        drawDecisionBox(x + 0.6, y - 9, width - 1.2, 18, support, hatchId) +
        drawLabel(x + 10, y + 4.4, fillTemplate(words['people'] ?? '', { n: data.heads[side] }), {
          size: 12,
          bold: true,
          tone: onSupportClass(support),
          width: width - 14,
        })
      )
    })
    .join('')
}
