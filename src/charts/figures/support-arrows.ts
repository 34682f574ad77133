import { svgElement, svgPath } from '../../lib/svg.ts'
import { LANE, type GridLayout, type GridName } from './support-cells.ts'

/** Arrow heads, once per drawing. */
export function drawArrowHeads(id: string): string {
  const head = (name: string, tone: string): string =>
    svgElement(
      'marker',
      {
        id: `${id}-${name}`,
        viewBox: '0 0 8 8',
        refX: 6,
        refY: 4,
        markerWidth: 6.5,
        markerHeight: 6.5,
        orient: 'auto',
        markerUnits: 'userSpaceOnUse',
      },
      svgElement('path', { d: 'M0 .8L7 4L0 7.2Z', class: tone }),
    )
  return svgElement('defs', {}, head('up', 'ink'), head('down', 'accent'))
}

/** Counts how often a lane or gutter was taken, and gives the next of its three tracks. */
function makeTracks(): (key: string) => number {
  const taken = new Map<string, number>()
  return (key) => {
    const next = taken.get(key) ?? 0
    taken.set(key, next + 1)
    return next % 3
  }
}

/**
 * From last quarter's place (a hollow ring) to this quarter's. A line leaves in the lane at the foot of its row, climbs
 * in the gutter at the left of the new column, and never crosses a name.
 */
export function drawArrows({ left, columnWidth, tops, names }: GridLayout, id: string): string {
  const lane = makeTracks()
  const gutter = makeTracks()
  const ring = makeTracks()
  const tight = columnWidth < 80
  return names
    .flatMap((name) => (name.person.before === null ? [] : [{ ...name, before: name.person.before }]))
    .map(({ person, x, y, before }: GridName & { before: NonNullable<GridName['person']['before']> }) => {
      const up =
        person.support === before.support
          ? person.intimacy > before.intimacy
          : person.support > before.support
      const fromLeft = left + (before.support + 1) * columnWidth
      const rowEnd = tops[5 - before.intimacy] ?? 0
      const track = lane(String(before.intimacy))
      const laneY = rowEnd - 4 - track * ((LANE - 7) / 2)
      const gutterX =
        left +
        (person.support + 1) * columnWidth +
        (tight ? 3 + gutter(String(person.support)) * 2.2 : 6 + gutter(String(person.support)) * 4.6)
      const rightward = gutterX > fromLeft + columnWidth / 2
      const shift = ring(`${before.support} ${before.intimacy} ${rightward}`) * 10
      const ringX = rightward ? fromLeft + columnWidth - 9 - shift : fromLeft + 25 + shift
      const towards = rightward ? 1 : -1
      const climbs = y < laneY ? -1 : 1
      const bend = Math.min(5, Math.abs(gutterX - ringX) / 2, Math.abs(y - laneY) / 2)
      const tip = x - 9
      const last = Math.max(0, Math.min(bend, tip - gutterX))
      const line = up ? 'line-ink' : 'line-accent'
      const path = svgPath(
        'M',
        ringX + towards * 3.3,
        laneY,
        'H',
        gutterX - towards * bend,
        'Q',
        gutterX,
        laneY,
        gutterX,
        laneY + climbs * bend,
        'V',
        y - climbs * last,
        'Q',
        gutterX,
        y,
        gutterX + last,
        y,
        'H',
        tip,
      )
      return (
        svgElement('path', {
          d: path,
          class: `${line} arrow`,
          'marker-end': `url(#${id}-${up ? 'up' : 'down'})`,
        }) + svgElement('circle', { cx: ringX, cy: laneY, r: 3.3, class: `${line} hollow-ring` })
      )
    })
    .join('')
}
