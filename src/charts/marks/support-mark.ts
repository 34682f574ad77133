import type { SupportLevel } from '../../report/chart-data/support-level.ts'
import { svgElement, svgPath } from '../../lib/svg.ts'
import { drawLabel } from './label.ts'

/** The class of a support level's fill; unrated has none and is hatched. */
export function supportClass(level: SupportLevel): string {
  return level === null ? 'su' : level < 0 ? 'sn' : `s${level}`
}

/** The class of text on a support level's fill. */
export function onSupportClass(level: SupportLevel): string {
  return level === null ? 'ink' : `on-${supportClass(level)}`
}

/** A support level as printed, with a real minus sign; "?" where unrated. */
export function supportDigit(level: SupportLevel): string {
  return level === null ? '?' : level < 0 ? `−${-level}` : String(level)
}

/** Disc for 0 to 3, diamond for −1, hatched disc with "?" for unrated; the digit inside from radius 8.5 up. */
export function drawSupportMark(
  x: number,
  y: number,
  r: number,
  level: SupportLevel,
  hatchId: string,
): string {
  const half = 1.16 * r
  const shape =
    level !== null && level < 0
      ? svgElement('path', {
          d: svgPath('M', x, y - half, 'L', x + half, y, 'L', x, y + half, 'L', x - half, y, 'Z'),
          class: 'sn',
        })
      : svgElement('circle', {
          cx: x,
          cy: y,
          r,
          class: supportClass(level),
          fill: level === null ? `url(#${hatchId})` : null,
        })
  if (r < 8.5) return shape
  const plate = level === null ? svgElement('circle', { cx: x, cy: y, r: r * 0.62, class: 'paper' }) : ''
  const digit = drawLabel(x, y + 4.2, supportDigit(level), {
    size: 12,
    bold: true,
    anchor: 'middle',
    tone: onSupportClass(level),
  })
  return shape + plate + digit
}
