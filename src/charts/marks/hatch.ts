import { svgElement, svgPath } from '../../lib/svg.ts'

/** The fill of the unknown as a pattern: 45°, 1.5 px lines, 5 px apart on paper. Used as `fill="url(#id)"`. */
export function drawHatchPattern(id: string, step = 5): string {
  return svgElement(
    'defs',
    {},
    svgElement(
      'pattern',
      { id, width: step, height: step, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svgElement('rect', { width: step, height: step, class: 'paper' }),
      svgElement('line', { x1: 0, y1: 0, x2: 0, y2: step, class: 'hatch' }),
    ),
  )
}

/** A hatched rectangle as plain lines, for marks too many to give each pattern an id of its own. */
export function drawHatchedBox(x: number, y: number, width: number, height: number, step = 5.6): string {
  const parts: (string | number)[] = []
  for (let offset = step / 2; offset < width + height; offset += step) {
    const fromX = Math.min(offset, width)
    const toY = Math.min(offset, height)
    parts.push('M', x + fromX, y + (offset - fromX), 'L', x + (offset - toY), y + toY)
  }
  return parts.length === 0 ? '' : svgElement('path', { d: svgPath(...parts), class: 'hatch' })
}
