import { svgElement, svgPath } from '../../lib/svg.ts'
import { drawLabel } from '../marks/label.ts'
import { RING } from './power-map-node.ts'
import type { MapLayout, PlacedNode } from './power-map-places.ts'

type Link = { readonly from: number; readonly to: number; readonly opposed: boolean }
type Words = { readonly sways: string; readonly opposed: string }

/** A drawn line and where its cross or word goes. */
interface Route {
  readonly d: string
  readonly middle: readonly [x: number, y: number]
}

const EDGE = RING + 2
const CORNER = 5
/** Lines that share a gutter or the lane above lie this far apart, as many as there is room for. */
const LANE = 2.5
const LANES = 4

/** The heads of the arrows, once per drawing. */
export function drawLinkHeads(id: string): string {
  const head = (name: string, tone: string): string =>
    svgElement(
      'marker',
      {
        id: `${id}-${name}`,
        viewBox: '0 0 8 8',
        refX: 7,
        refY: 4,
        markerWidth: 7,
        markerHeight: 7,
        orient: 'auto',
      },
      svgElement('path', { d: 'M0 1L7 4L0 7Z', class: tone }),
    )
  return svgElement('defs', {}, head('sway', 'ink-2'), head('oppose', 'accent'))
}

/** In a tree: an arc over the row, or a curve left of the column. */
function routeCurve(a: PlacedNode, b: PlacedNode): Route {
  if (Math.abs(a.x - b.x) < 2 * EDGE) {
    const side = Math.min(a.x, b.x) - EDGE - 13
    return {
      d: svgPath('M', a.x - EDGE, a.y, 'C', side, a.y, side, b.y, b.x - EDGE, b.y),
      middle: [(a.x + b.x - 2 * EDGE) / 8 + side * 0.75, (a.y + b.y) / 2],
    }
  }
  const toward = Math.sign(b.x - a.x) * 11
  const lift = Math.max(2, Math.min(a.y, b.y) - RING - 14)
  const [from, to] = [a.x + (b.x - a.x) * 0.25, a.x + (b.x - a.x) * 0.75]
  const [start, end] = [a.y - EDGE + 4, b.y - EDGE + 4]
  return {
    d: svgPath('M', a.x + toward, start, 'C', from, lift, to, lift, b.x - toward, end),
    middle: [(a.x + b.x) / 2, (start + end) / 8 + lift * 0.75],
  }
}

/** A path along right angles with rounded corners. */
function roundPath(points: readonly (readonly [number, number])[]): string {
  const parts: (string | number)[] = []
  for (const [index, [x, y]] of points.entries()) {
    const before = points[index - 1]
    const after = points[index + 1]
    if (!before || !after) {
      parts.push(before ? 'L' : 'M', x, y)
      continue
    }
    const near = ([toX, toY]: readonly [number, number]): [number, number] => {
      const distance = Math.hypot(toX - x, toY - y) || 1
      const r = Math.min(CORNER, distance / 2)
      return [x + ((toX - x) / distance) * r, y + ((toY - y) / distance) * r]
    }
    parts.push('L', ...near(before), 'Q', x, y, ...near(after))
  }
  return svgPath(...parts)
}

/** In lists: only through the gutters left of the columns and the lane above them, so that no name is crossed. */
function routeGutter(a: PlacedNode, b: PlacedNode, lane: number, index: number): Route {
  const shift = (index % LANES) * LANE
  const from = a.gutter! + shift / 2
  const to = b.gutter! + shift / 2
  const start: [number, number] = [a.x - EDGE, a.y + shift - LANE]
  const end: [number, number] = [b.x - EDGE, b.y + shift - LANE]
  if (a.gutter === b.gutter)
    return { d: roundPath([start, [from, start[1]], [from, end[1]], end]), middle: [from, (a.y + b.y) / 2] }
  const y = lane - shift
  return {
    d: roundPath([start, [from, start[1]], [from, y], [to, y], [to, end[1]], end]),
    middle: [(from + to) / 2, y],
  }
}

/**
 * Informal influence as dashed lines with an arrow; where the two stand on opposite sides, in the accent with a cross.
 * In a tree the first of each kind bears its word.
 */
export function drawLinks(
  links: readonly Link[],
  { places, lane }: MapLayout,
  id: string,
  words: Words,
): string {
  const byId = new Map(
    places.flatMap((place) => (place.node.kind === 'person' ? [[place.node.person.id, place] as const] : [])),
  )
  const worded = new Set<boolean>()
  return links
    .map(({ from, to, opposed }, index) => {
      const a = byId.get(from)
      const b = byId.get(to)
      if (!a || !b) return ''
      const inTree = a.gutter === null || b.gutter === null
      const {
        d,
        middle: [x, y],
      } = inTree ? routeCurve(a, b) : routeGutter(a, b, lane, index)
      const hasWord = inTree && !worded.has(opposed) && Math.abs(a.x - b.x) > 150
      if (hasWord) worded.add(opposed)
      const cross = svgPath('M', x - 4, y - 4, 'l', 8, 8, 'm', 0, -8, 'l', -8, 8)
      return [
        svgElement('path', {
          d,
          class: `${opposed ? 'line-accent' : 'line-mid'} arrow dash`,
          'marker-end': `url(#${id}-${opposed ? 'oppose' : 'sway'})`,
        }),
        opposed ? svgElement('path', { d: cross, class: 'line-accent' }) : '',
        hasWord
          ? drawLabel(x + (opposed ? 9 : 0), y + 4, opposed ? words.opposed : words.sways, {
              size: 12,
              tone: opposed ? 'accent' : 'ink-2',
              halo: true,
              anchor: opposed ? 'start' : 'middle',
            })
          : '',
      ].join('')
    })
    .join('')
}
