import type { SupportGridData, SupportGridPerson } from '../../report/chart-data/support-grid.ts'

/** A name in the grid at its place, or "+n" for those a full cell has no room for. */
export interface GridName {
  readonly person: SupportGridPerson
  readonly x: number
  readonly y: number
}

/** A row grows with its fullest cell; names stand in its upper part, the lowest `LANE` pixels belong to arrows. */
export interface GridLayout {
  readonly left: number
  readonly columnWidth: number
  /** Top edge of intimacy 4 to 0, then the bottom of the last row. */
  readonly tops: readonly number[]
  readonly names: readonly GridName[]
  readonly more: readonly {
    readonly count: number
    readonly names: string
    readonly x: number
    readonly y: number
  }[]
}

export const LANE = 17
const MOST_NAMES = 3

/** Text lines a person takes: the name, and one for the evidence where it falls short. */
function linesOf(person: SupportGridPerson): number {
  return person.evidence === null ? 1 : 1.78
}

/** Places everyone: key people first, at most three names a cell. */
export function layOutCells(
  data: SupportGridData,
  left: number,
  width: number,
  least: number,
  line: number,
): GridLayout {
  const columnWidth = (width - left) / 5
  const markX = columnWidth < 80 ? 16 : 25
  const tops = [8]
  const names: GridName[] = []
  const more: { count: number; names: string; x: number; y: number }[] = []
  for (let intimacy = 4; intimacy >= 0; intimacy--) {
    const top = tops.at(-1) ?? 8
    const cells = [-1, 0, 1, 2, 3].map((support) => {
      const all = data.people
        .filter((person) => person.support === support && person.intimacy === intimacy)
        .toSorted((a, b) => Number(b.key) - Number(a.key))
      const shown = all.slice(0, all.length > MOST_NAMES ? MOST_NAMES - 0 : all.length)
      const rest = all.slice(shown.length)
      const lines = shown.reduce((sum, person) => sum + linesOf(person), 0) + (rest.length > 0 ? 0.9 : 0)
      return { support, shown, rest, lines }
    })
    const height = Math.max(least, Math.max(...cells.map(({ lines }) => lines)) * line + LANE + 10)
    for (const { support, shown, rest, lines } of cells) {
      const x = left + (support + 1) * columnWidth + markX
      let y = top + (height - LANE - lines * line) / 2 + line / 2 + 2
      for (const person of shown) {
        names.push({ person, x, y })
        y += linesOf(person) * line
      }
      if (rest.length > 0)
        more.push({ count: rest.length, names: rest.map(({ name }) => name).join(', '), x, y: y - 1 })
    }
    tops.push(top + height)
  }
  return { left, columnWidth, tops, names, more }
}
