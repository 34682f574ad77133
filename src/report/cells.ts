import type { Cell, CellMark } from './page-parts/table.ts'
import type { Opener } from './page-parts/text.ts'

type Extras = Partial<Omit<Cell, 'text'>>

/** A cell of plain text. */
export function cell(text: string, extras: Extras = {}): Cell {
  return { text, ...extras }
}

/** A cell whose value is not known: hatched, and worded. */
export function unknownCell(text: string): Cell {
  return { text, mark: 'unknown', sort: null }
}

/** A quiet dash: what this would be does not exist here. */
export const noCell: Cell = { text: '–', mark: 'muted', sort: null }

/** A cell with a mark only where there is one. */
export function markedCell(text: string, mark: CellMark | null, extras: Extras = {}): Cell {
  return mark === null ? cell(text, extras) : cell(text, { ...extras, mark })
}

/** A number that opens what stands behind it. */
export function opener(
  text: string,
  href: string,
  extras: Partial<Omit<Opener, 'text' | 'href'>> = {},
): Opener {
  return { text, href, ...extras }
}
