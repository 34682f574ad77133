import { foldLabel } from '../../lib/fold-text.ts'
import { TextCodes } from '../../lib/text-codes.ts'
import type { Column } from '../../model/tables/column.ts'
import type { PlannedColumn } from '../presets/plan-file.ts'
import { cleanCell, hasGuard } from './clean-cell.ts'
import { dateKeyOf } from './parse-date.ts'
import { mayBeSeveral, splitValues } from './split-values.ts'
import { BLANK, type StoredColumn } from './stored-column.ts'

/**
 * Turns the cells of one column of one file into codes; each different cell is cleaned and translated once. A class,
 * because it is asked for every cell of a log.
 */
export class CellCoder {
  /** Cells met that began with a formula guard. */
  guards = 0
  private readonly cells = new TextCodes()
  /** What the cell of each number means; one with a guard is remembered as −1 − code, so that each of them is counted. */
  private readonly meanings: number[] = [BLANK]
  private readonly values: PlannedColumn['values']
  private readonly isDate: boolean
  private readonly stored: StoredColumn
  private readonly seen: Set<number>
  // many columns say the same row after row
  private lastCell = ''
  private lastMeaning = BLANK

  constructor({ values }: PlannedColumn, column: Column<unknown>, stored: StoredColumn, file: number) {
    this.values = values
    this.isDate = column.kind === 'date'
    this.stored = stored
    this.seen = stored.codesOfFile.get(file) ?? new Set()
    stored.codesOfFile.set(file, this.seen)
    this.cells.codeOf('')
  }

  codeOf(cell: string): number {
    const code = cell === this.lastCell ? this.lastMeaning : this.meaningOf(cell)
    if (code >= 0) return code
    this.guards++
    return -1 - code
  }

  /** The code of a cell met before as one value and without a guard, −1 for any other. */
  knownCodeOf(cell: string): number {
    const number = this.cells.find(cell)
    return number < 0 ? -1 : this.meanings[number]!
  }

  private meaningOf(cell: string): number {
    const key = this.isDate ? dateKeyOf(cell) : cell
    const number = this.cells.codeOf(key)
    if (number === this.meanings.length) this.learn(key)
    this.lastCell = cell
    return (this.lastMeaning = this.meanings[number]!)
  }

  private learn(cell: string): void {
    const clean = cleanCell(cell)
    const code = this.stored.codeOf(this.values.get(foldLabel(clean)) ?? clean)
    this.seen.add(code)
    this.meanings.push(hasGuard(cell) ? -1 - code : code)
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
