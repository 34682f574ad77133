import type { LifeData } from '../../report/chart-data/small-marks.ts'
import { svgElement } from '../../lib/svg.ts'
import { drawHatchedBox } from './hatch.ts'
import { drawLabel } from './label.ts'

function drawStone(x: number, y: number, r: number): string {
  return (
    svgElement('circle', { cx: x, cy: y, r, class: 'stone' }) +
    svgElement('circle', { cx: x, cy: y, r: r * 0.46, class: 'stone-eye' })
  )
}

/** A pair of stones with their top left corner at x, y: a stone with a heart is an eye, a dashed ring is none. */
export function drawLifeMark(x: number, y: number, r: number, life: LifeData): string {
  const first = x + r + 1
  const second = first + 2.5 * r
  const middle = y + r + 1
  if (life.eyes === null) {
    const width = 4.5 * r
    return (
      drawHatchedBox(x + 3, y + 2, width - 4, 2 * r - 2, 4.6) +
      svgElement('rect', { x: x + 1, y: y + 1.5, width, height: 2 * r - 1, rx: r - 0.5, class: 'edge' })
    )
  }
  const empty = (at: number): string =>
    svgElement('circle', { cx: at, cy: middle, r: r - 0.4, class: 'line-mid dots' })
  if (life.eyes < 2 && life.atLeast) {
    const stone = life.eyes === 1 ? drawStone(first, middle, r) : empty(first)
    return stone + drawLabel(second, middle + 4.5, '+', { size: 14, anchor: 'middle' })
  }
  return (
    (life.eyes >= 1 ? drawStone(first, middle, r) : empty(first)) +
    (life.eyes >= 2 ? drawStone(second, middle, r) : empty(second))
  )
}

/** Room the mark takes. */
export function lifeMarkSize(r: number): { readonly width: number; readonly height: number } {
  return { width: 4.5 * r + 2, height: 2 * r + 2 }
}
