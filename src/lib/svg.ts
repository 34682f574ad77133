import { escapeMarkup } from './escape-markup.ts'

/** Attributes by name; null and undefined are left out, numbers are written with at most one decimal. */
export type SvgAttributes = Readonly<Record<string, string | number | null | undefined>>

// whole numbers are written far faster than fractions, and looked up faster still: drawings share a few thousand tenths
const written: string[] = []

function writeTenths(tenths: number): string {
  if (tenths % 10 === 0 || !Number.isSafeInteger(tenths)) return String(tenths === 0 ? 0 : tenths / 10)
  const size = Math.abs(tenths)
  return `${tenths < 0 ? '-' : ''}${Math.floor(size / 10)}.${size % 10}`
}

/** A coordinate as text: at most one decimal, no negative zero. One decimal is a tenth of a pixel and saves bytes. */
export function formatCoordinate(value: number): string {
  const tenths = Math.round(value * 10)
  if (!(tenths >= 0 && tenths < 20_000)) return writeTenths(tenths)
  return (written[tenths] ??= writeTenths(tenths))
}

/** One SVG element as text. `children` are markup already escaped. */
export function svgElement(
  name: string,
  attributes: SvgAttributes = {},
  ...children: readonly string[]
): string {
  let opening = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (typeof value === 'number') opening += ` ${key}="${formatCoordinate(value)}"`
    else if (value) opening += ` ${key}="${escapeMarkup(value)}"`
  }
  let content = ''
  for (const child of children) content += child
  return content === '' ? `${opening}/>` : `${opening}>${content}</${name}>`
}

/** A path's data from commands and numbers, e.g. `svgPath('M', 0, 1, 'H', 5)`. */
export function svgPath(...parts: readonly (string | number)[]): string {
  let path = ''
  let afterNumber = false
  for (const part of parts) {
    const isNumber = typeof part === 'number'
    path += isNumber ? (afterNumber ? ' ' : '') + formatCoordinate(part) : part
    afterNumber = isNumber
  }
  return path
}
