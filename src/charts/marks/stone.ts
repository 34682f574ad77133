import { svgElement } from '../../lib/svg.ts'
import { drawLabel } from './label.ts'

/** The light on slate or shell, to be defined once per drawing. */
export function drawStoneLight(id: string): string {
  return svgElement(
    'defs',
    {},
    svgElement(
      'radialGradient',
      { id, cx: '.36', cy: '.3', r: '.8' },
      svgElement('stop', { offset: '0', class: 'stone-light' }),
      svgElement('stop', { offset: '.55', class: 'stone-dark' }),
    ),
  )
}

/** A stone with a count; an eye has a white heart with the count in it. */
export function drawStone(
  x: number,
  y: number,
  r: number,
  count: number,
  isEye: boolean,
  lightId: string,
): string {
  const size = r >= 20 ? 16 : r >= 14 ? 13 : 12
  return [
    svgElement('circle', { cx: x + 0.8, cy: y + 1.4, r, class: 'stone-shade' }),
    svgElement('circle', { cx: x, cy: y, r, fill: `url(#${lightId})` }),
    isEye ? svgElement('circle', { cx: x, cy: y, r: r * (r < 14 ? 0.66 : 0.56), class: 'stone-eye' }) : '',
    drawLabel(x, y + size * 0.36, String(count), {
      size,
      bold: true,
      anchor: 'middle',
      tone: isEye ? 'on-eye' : 'on-stone',
    }),
  ].join('')
}
