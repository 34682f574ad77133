import { foldLabel } from '../../lib/fold-text.ts'
import { TextCodes } from '../../lib/text-codes.ts'
import type { Column } from '../../model/tables/column.ts'
import type { PlannedColumn } from '../presets/plan-file.ts'
import { cleanCell, hasGuard } from './clean-cell.ts'
import { dateKeyOf } from './parse-date.ts'
import { mayBeSeveral, splitValues } from './split-values.ts'
import { BLANK, type StoredColumn } from './table-store.ts'

/** Turns the cells of one column of one file into codes; each different cell is cleaned and translated once. */
export interface CellCoder {
  codeOf(cell: string): number
  /** The code of a cell met before as one value and without a guard, −1 for any other. */
  knownCodeOf(cell: string): number
  /** Cells met that began with a formula guard. */
  readonly guards: number
}

export function createCellCoder(
  planned: PlannedColumn,
  column: Column<unknown>,
  stored: StoredColumn,
  file: number,
): CellCoder {
  const cells = new TextCodes()
  // what the cell of each number means; one with a guard is remembered as −1 − code, so that each of them is counted
  const meanings: number[] = [BLANK]
  cells.codeOf('')
  const isDate = column.kind === 'date'
  const seen = stored.codesOfFile.get(file) ?? new Set<number>()
  stored.codesOfFile.set(file, seen)
  let guards = 0
  const learn = (cell: string): void => {
    const clean = cleanCell(cell)
    const code = stored.codeOf(planned.values.get(foldLabel(clean)) ?? clean)
    seen.add(code)
    meanings.push(hasGuard(cell) ? -1 - code : code)
  }
  return {
    get guards() {
      return guards
    },
    knownCodeOf(cell) {
      const number = cells.find(cell)
      return number < 0 ? -1 : meanings[number]!
    },
    codeOf(cell) {
      const key = isDate ? dateKeyOf(cell) : cell
      const number = cells.codeOf(key)
      if (number === meanings.length) learn(key)
      const code = meanings[number]!
      if (code >= 0) return code
      guards++
      return -1 - code
    },
  }
}

/** The values of a cell that holds several, null where it is one value and needs no splitting. */
export function severalValues(
  cell: string,
  planned: PlannedColumn,
  column: Column<unknown>,
): string[] | null {
  const isShort = column.kind === 'label'
  if (!isShort && !mayBeSeveral(cell)) return null
  const clean = cleanCell(cell)
  if (column.labels?.find(clean) !== undefined) return null
  if (planned.values.size > 0 && planned.values.has(foldLabel(clean))) return null
  const values = splitValues(clean, isShort)
  return values.length === 1 && values[0] === clean ? null : values
}
