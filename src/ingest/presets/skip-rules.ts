import { foldLabel } from '../../lib/fold-text.ts'
import type { PresetEntry, PresetHeader } from '../../model/preset.ts'

/** The reason a record is left out, null where this rule keeps it. Rules are asked in order and may remember. */
export type SkipRule = (cells: readonly string[], line: number) => string | null

const isBlankCell = (cell: string | undefined): boolean => (cell ?? '').trim() === ''

/** Rows a preset leaves out by what one cell says, some of them only where other cells are blank. */
export function dropRules(
  { drop }: PresetEntry,
  positionsOf: (names: readonly PresetHeader[]) => readonly number[],
): SkipRule[] {
  return drop.flatMap(({ header, is, blank }) => {
    const [position] = positionsOf([header])
    if (position === undefined) return []
    const labels = new Set(is.map(foldLabel))
    const blanks = positionsOf(blank)
    return (cells: readonly string[]) =>
      labels.has(foldLabel(cells[position] ?? '')) && blanks.every((other) => isBlankCell(cells[other]))
        ? 'dropped-by-preset'
        : null
  })
}

/** Footers and totals, told by how their first filled cell begins. */
export function skipFooters(footers: readonly string[]): SkipRule {
  return (cells) => {
    const first = cells.find((cell) => !isBlankCell(cell))?.trim() ?? ''
    return footers.some((footer) => first.startsWith(footer)) ? 'footer' : null
  }
}

/**
 * What a report says below its rows: after a blank line, lines of which only the first cell is filled, to the end. The
 * blank line is told by the line numbers, since blank records are left out before. A row of more cells ends it.
 */
export function skipClosing(): SkipRule {
  let nextLine: number | null = null
  let isClosing = false
  return (cells, line) => {
    const isAlone = !isBlankCell(cells[0]) && cells.slice(1).every(isBlankCell)
    isClosing = isAlone && (isClosing || (nextLine !== null && line > nextLine))
    nextLine = line + 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
    return isClosing ? 'footer' : null
  }
}

/** Adds cells of a continuation row to the lists of the row above, as `a;b`; changes that row in place. */
export function joinContinuations(blank: readonly number[], join: readonly number[]): SkipRule {
  let above: string[] | undefined
  return (cells) => {
    if (blank.length === 0 || !above || !blank.every((position) => isBlankCell(cells[position]))) {
      // the row is the reader's own array and is handed on only once the next one has been seen
      above = cells as string[]
      return null
    }
    for (const position of join) {
      const more = cells[position] ?? ''
      if (isBlankCell(more)) continue
      const before = above[position] ?? ''
      above[position] = isBlankCell(before) ? more : `${before};${more}`
    }
    return 'continuation'
  }
}
