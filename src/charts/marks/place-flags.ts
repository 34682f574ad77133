import { measureText } from '../../lib/measure-text.ts'
import { svgElement } from '../../lib/svg.ts'
import { drawLabel } from './label.ts'

/** A point and the words that stand above it. */
export interface Flag {
  readonly x: number
  readonly y: number
  readonly text: string
}

/** How far flags may go, and the room of one text. */
export interface FlagField {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly room: number
}

/** Words over points on a stem, each on the lowest of its lines where it meets no other; a point too crowded has none. */
export function placeFlags(flags: readonly Flag[], field: FlagField): string {
  const taken: { from: number; to: number; y: number }[] = []
  return flags
    .map(({ x, y, text }) => {
      const width = Math.min(field.room, measureText(text, 12, true))
      const centre = Math.min(field.right - width / 2, Math.max(field.left + width / 2, x))
      for (const lift of [24, 40, 56]) {
        const at = y - lift
        const free = taken.every(
          (one) =>
            one.to + 6 < centre - width / 2 ||
            one.from - 6 > centre + width / 2 ||
            Math.abs(one.y - at) >= 14,
        )
        if (at < field.top || !free) continue
        taken.push({ from: centre - width / 2, to: centre + width / 2, y: at })
        return (
          svgElement('line', { x1: x, x2: x, y1: y - 6, y2: at + 4, class: 'line-accent thin' }) +
          drawLabel(centre, at, text, {
            size: 12,
            bold: true,
            anchor: 'middle',
            halo: true,
            width: field.room,
          })
        )
      }
      return ''
    })
    .join('')
}
