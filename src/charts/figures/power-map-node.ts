import type { PowerMapNode, PowerMapPerson } from '../../report/chart-data/power-map.ts'
import type { SupportLevel } from '../../report/chart-data/support-level.ts'
import { escapeMarkup } from '../../lib/escape-markup.ts'
import { fitText, measureText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { drawLabel } from '../marks/label.ts'
import { drawSupportMark } from '../marks/support-mark.ts'

/** Radius of the disc and of the ring, and where text begins, from the centre. */
export const NODE = 13
export const RING = 19
export const TEXT = 27
const SEGMENTS = 5
const BADGE = 15
const KEY_LINE = 24

/** The five rings, once per drawing; a node uses the one of its influence. */
export function drawRings(id: string): string {
  const circle = (className: string, dashes?: string): string =>
    svgElement('circle', { r: RING, pathLength: 50, class: className, 'stroke-dasharray': dashes })
  return svgElement(
    'defs',
    {},
    ...Array.from({ length: SEGMENTS }, (_, index) =>
      svgElement(
        'g',
        { id: `${id}-ring${index + 1}`, transform: 'rotate(-87)' },
        circle('ring-all') + circle('ring-part', `${'8.4 1.6 '.repeat(index + 1)}0 99`),
      ),
    ),
  )
}

function drawBadge(x: number, y: number, roles: string, decides: boolean): string {
  const width = Math.max(BADGE, measureText(roles, 12, true) + 6)
  return (
    svgElement('rect', {
      x,
      y: y - 12,
      width,
      height: BADGE,
      rx: 2,
      class: decides ? 'badge-full' : 'edge',
    }) +
    drawLabel(x + width / 2, y - 0.2, roles, {
      size: 12,
      bold: true,
      anchor: 'middle',
      tone: decides ? 'paper' : 'ink',
    })
  )
}

/** Width of a name, with a little more for Latin fonts that run wide, so that the badge never touches it. */
function measureName(name: string, key: boolean): number {
  return measureText(name, 14, key) * (key ? 1 : 1.05) + 7
}

/** Width of the role badge. */
function measureBadge({ roles }: PowerMapPerson): number {
  return roles === '' ? 0 : Math.max(BADGE, measureText(roles, 12, true) + 6)
}

/** Width the text beside a node wants. */
export function measureNode(node: PowerMapNode): number {
  if (node.kind === 'department') return measureText(node.label, 13, true)
  if (node.kind === 'stack') return Math.max(measureText(node.label, 13), measureText(node.note, 12))
  const { name, title, note, key } = node.person
  return Math.max(
    measureName(name, key) + measureBadge(node.person),
    measureText(title, 12),
    measureText(note, 12),
  )
}

function drawPerson(person: PowerMapPerson, x: number, y: number, room: number, id: string): string {
  const { name, title, note, alarm, roles, key, left, support, influence, influenceAssumed } = person
  const fitted = fitText(name, (room - measureBadge(person) - 7) / (key ? 1 : 1.05), 14, key)
  const tone = left ? 'ink-3' : 'ink'
  const mark = left
    ? svgElement('circle', { cx: x, cy: y, r: NODE, class: 'line-mid dash' }) +
      svgElement('line', { x1: x - 9, x2: x + 9, y1: y + 9, y2: y - 9, class: 'line-mid' })
    : svgElement('use', {
        href: `#${id}-ring${Math.min(SEGMENTS, Math.max(1, Math.round(influence)))}`,
        x,
        y,
        class: influenceAssumed ? 'faint' : null,
      }) + drawSupportMark(x, y, NODE, support, `${id}-hatch`)
  const start = x + TEXT
  return (
    mark +
    svgElement(
      'text',
      { x: start, y: y - 5, class: `t14 ${tone}${left ? ' strike' : ' halo'}${key ? ' b' : ''}` },
      fitted === name ? '' : svgElement('title', {}, escapeMarkup(name)),
      escapeMarkup(fitted),
    ) +
    (roles === '' ? '' : drawBadge(start + measureName(fitted, key), y - 5, roles, person.decides && !left)) +
    drawLabel(start, y + 10.8, title, { size: 12, tone: 'ink-2', width: room, halo: true }) +
    drawLabel(start, y + 26, note, { size: 12, tone: alarm ? 'accent' : 'ink-3', width: room, halo: true })
  )
}

/** A node with its centre at x, y, and its text in the room to the right. */
export function drawNode(node: PowerMapNode, x: number, y: number, room: number, id: string): string {
  if (node.kind === 'person') return drawPerson(node.person, x, y, room, id)
  if (node.kind === 'department')
    return (
      svgElement('rect', { x: x - 4, y: y - 4, width: 8, height: 8, class: 'ink-3' }) +
      drawLabel(x + TEXT, y + 4.6, node.label, { bold: true, tone: 'ink-2', width: room, halo: true })
    )
  const discs = node.support
    .map((level, index) => drawSupportMark(x - 8 + index * 8, y, 7, level, `${id}-hatch`))
    .reverse()
  return svgElement(
    'g',
    {},
    svgElement('title', {}, escapeMarkup(node.names)),
    ...discs,
    drawLabel(x + TEXT, y - 1, node.label, { tone: 'ink-2', width: room, halo: true }),
    drawLabel(x + TEXT, y + 14, node.note, { size: 12, tone: 'ink-3', width: room, halo: true }),
  )
}

/** Every support mark with its word, in as many lines as the width asks for, and the height they take. */
export function drawKey(
  words: readonly (readonly [level: SupportLevel, word: string])[],
  y: number,
  width: number,
  id: string,
): { readonly body: string; readonly height: number } {
  let x = RING
  let line = 0
  const marks = words.map(([level, word]) => {
    const size = 30 + measureText(word, 12) + 18
    if (x + size - 18 > width) {
      x = RING
      line += 1
    }
    const at = y + line * KEY_LINE
    const mark =
      drawSupportMark(x, at, 9, level, `${id}-hatch`) +
      drawLabel(x + 15, at + 4.4, word, { size: 12, tone: 'ink-2' })
    x += size
    return mark
  })
  return { body: marks.join(''), height: (line + 1) * KEY_LINE }
}
