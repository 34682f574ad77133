import { type RowRef, placeOfRow } from '../../model/row-ref.ts'

type Fate = 'skipped' | 'rejected'

/** Rows that were handed out by the reader and did not become a record, by file and reason. */
export interface RowTally {
  leave(row: RowRef, fate: Fate, reason: string): void
  /** Skipped and rejected rows of a file by reason. A row that became a record of another table is none of them. */
  ofFile(file: number): Readonly<Record<Fate, ReadonlyMap<string, number>>>
}

interface Left {
  readonly fate: Fate
  readonly reason: string
  tables: number
}

/** `tablesOf` says how many tables a file feeds: only a row that all of them leave is no record. */
export function createRowTally(tablesOf: (file: number) => number): RowTally {
  const counts = new Map<number, Record<Fate, Map<string, number>>>()
  const shared = new Map<RowRef, Left>()
  const countsOf = (file: number): Record<Fate, Map<string, number>> => {
    const known = counts.get(file)
    if (known) return known
    const made = { skipped: new Map<string, number>(), rejected: new Map<string, number>() }
    counts.set(file, made)
    return made
  }
  const count = (file: number, fate: Fate, reason: string): void => {
    const reasons = countsOf(file)[fate]
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return {
    leave(row, fate, reason) {
      const { file } = placeOfRow(row)
      const tables = tablesOf(file)
      if (tables === 1) {
        count(file, fate, reason)
        return
      }
      const left = shared.get(row) ?? { fate, reason, tables: 0 }
      left.tables += 1
      shared.set(row, left)
      if (left.tables === tables) count(file, left.fate, left.reason)
    },
    ofFile: countsOf,
  }
}
