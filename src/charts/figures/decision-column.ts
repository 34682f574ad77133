import type { DecisionBarData } from '../../report/chart-data/decision-bar.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { svgElement, svgPath } from '../../lib/svg.ts'
import type { ChartFrame, Drawing } from '../define-chart.ts'
import { drawDecisionBox } from '../marks/decision-box.ts'
import { dodgeLabels } from '../marks/dodge-labels.ts'
import { drawHatchPattern } from '../marks/hatch.ts'
import { drawLabel } from '../marks/label.ts'
import { drawSupportMark, onSupportClass } from '../marks/support-mark.ts'
import { layOutSegments } from './decision-segments.ts'

const TOP = 30
const GAP = 21

/** The bar standing, for a phone: names beside it at least 21 px apart, brackets right of them. */
export function drawDecisionColumn(data: DecisionBarData, { id, width, words }: ChartFrame): Drawing {
  const word = (key: string): string => words[key] ?? ''
  const hatchId = `${id}-hatch`
  const least = layOutSegments(data, 470, () => GAP)
  const length = Math.max(470, least.length * GAP + 8)
  const segments = length === 470 ? least : layOutSegments(data, length, () => GAP)
  const middle = TOP + length / 2
  const wanted = segments.map(({ start, end }) => {
    const centre = TOP + (start + end) / 2
    return Math.abs(centre - middle) < 8 ? centre + (centre <= middle ? -10 : 10) : centre
  })
  const places = dodgeLabels(wanted, GAP, TOP + 9, TOP + length - 9)
  const rows = segments.map((segment, index) => {
    const { start, end, support, people } = segment
    const y = TOP + start
    const at = places[index] ?? 0
    const centre = TOP + (start + end) / 2
    const [first] = people
    const name = people.length > 1 ? fillTemplate(word('people'), { n: people.length }) : (first?.name ?? '')
    const hit = Math.abs(centre - middle) < 9
    const digit =
      people.length > 1 || support === null || end - start < 16 || hit
        ? ''
        : drawLabel(31, centre + 4.6, String(first?.weight ?? ''), {
            bold: true,
            anchor: 'middle',
            tone: onSupportClass(support),
          })
    return (
      drawDecisionBox(0, y + 0.6, 62, end - start - 1.2, support, hatchId) +
      digit +
      svgElement('path', {
        d: svgPath('M', 65, centre, 'H', 72, 'L', 82, at, 'H', 87),
        class: 'line-mid thin',
      }) +
      drawSupportMark(98, at, 8.5, support, hatchId) +
      drawLabel(114, at + 4.8, name, { size: 14, width: 84 }) +
      drawLabel(228, at + 4.8, people.length > 1 ? '' : String(first?.weight ?? ''), {
        anchor: 'end',
        tone: 'ink-2',
      })
    )
  })
  const brackets = (['pro', 'open', 'con'] as const).map((side) => {
    const own = segments.flatMap((segment, index) =>
      segment.side === side ? [{ segment, at: places[index] ?? 0 }] : [],
    )
    const [first, last] = [own.at(0), own.at(-1)]
    if (first === undefined || last === undefined) return ''
    const from = Math.min(first.at - 8, TOP + first.segment.start)
    const to = Math.max(last.at + 8, TOP + last.segment.end)
    const line = side === 'pro' ? 'line-ink' : side === 'open' ? 'line-mid' : 'line-accent'
    const tone = side === 'con' ? 'accent' : 'ink'
    return (
      svgElement('path', { d: svgPath('M', 238, from + 2, 'h', 6, 'V', to - 2, 'h', -6), class: line }) +
      drawLabel(252, (from + to) / 2 - 2, word(side), { bold: true, tone, width: width - 252 }) +
      drawLabel(252, (from + to) / 2 + 15, `${data.weight[side]}/${data.weight.all}`, {
        size: 12,
        tone: 'ink-2',
      })
    )
  })
  const line = fillTemplate(word('line'), { weight: data.weight.all / 2, heads: data.heads.all / 2 })
  const foot = TOP + length
  const note = (y: number, name: string, text: string): string =>
    drawLabel(0, y, name, { size: 12, tone: 'ink-2' }) +
    drawLabel(72, y, text, { size: 12, width: width - 72 })
  const body = [
    segments.some(({ support }) => support === null) ? drawHatchPattern(hatchId) : '',
    ...rows,
    svgElement('line', { x1: -4, x2: 88, y1: middle, y2: middle, class: 'halo-line' }),
    svgElement('line', { x1: -4, x2: 88, y1: middle, y2: middle, class: 'line-ink heavy' }),
    ...brackets,
    drawLabel(0, 16, line, { size: 12, bold: true, width }),
    note(foot + 22, word('weight'), data.weightNote),
    note(foot + 40, word('heads'), data.headsNote),
    data.claimed === null ? '' : note(foot + 58, word('claimed'), data.claimedNote),
  ]
  return { width, height: foot + (data.claimed === null ? 48 : 66), body: body.join('') }
}
