import { fitText } from '../../lib/measure-text.ts'
import { escapeMarkup } from '../../lib/escape-markup.ts'
import { svgElement } from '../../lib/svg.ts'

/** How a text in a drawing looks; everything is a class, so that scheme and print decide the colours. */
export interface LabelStyle {
  /** Pixels; 12 is the least that is legible. */
  readonly size?: 12 | 13 | 14 | 16
  readonly bold?: boolean
  /** ink (default), ink-2, ink-3 or accent, or a class that sets the fill, e.g. on-s3. */
  readonly tone?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Room in pixels; a longer text is cut and keeps its whole in the title. */
  readonly width?: number
  /** A paper-coloured rim, where the text crosses lines. */
  readonly halo?: boolean
}

/** The classes that set a text in a style. */
export function labelClass(style: LabelStyle): string {
  const anchor = style.anchor === 'middle' ? ' mid' : style.anchor === 'end' ? ' end' : ''
  return `t${style.size ?? 13}${style.bold ? ' b' : ''} ${style.tone ?? 'ink'}${anchor}${style.halo ? ' halo' : ''}`
}

/** A text at its baseline, cut to its room. */
export function drawLabel(x: number, y: number, text: string, style: LabelStyle = {}): string {
  const size = style.size ?? 13
  const fitted = style.width === undefined ? text : fitText(text, style.width, size, style.bold)
  if (fitted === '') return ''
  const title = fitted === text ? '' : svgElement('title', {}, escapeMarkup(text))
  return svgElement('text', { x, y, class: labelClass(style) }, title, escapeMarkup(fitted))
}
