import type { ClaimCellKind, ClaimGridData } from '../../../src/report/chart-data/claim-grid.ts'
import { HOSTILE } from './hostile.ts'

const levels = [3, 2, 1, 0, -1] as const
const names = ['教练', '强烈支持', '支持', '中立', '不认可']
const columns = ['−1', '无记录', '0', '1', '2', '3'].map((label) => ({ label }))

/** What stands left of the stair, by row and column. */
const kindAt = (row: number, column: number): ClaimCellKind => {
  const claimed = levels[row]!
  const shown = [-1, 0, 0, 1, 2, 3][column]!
  if (claimed > shown && !(claimed === 0 && column === 1)) return claimed - shown >= 2 ? 'wide' : 'above'
  return column === 1 ? 'nothing' : 'backed'
}
const grid = (counts: readonly (readonly number[])[], unknown?: readonly number[]): ClaimGridData => ({
  columns: unknown === undefined ? columns : [...columns, { label: '无从核实' }],
  rows: counts.map((row, at) => ({
    level: levels[at]!,
    label: names[at]!,
    cells: [
      ...row.map((count, column) => ({ count, kind: kindAt(at, column) })),
      ...(unknown === undefined ? [] : [{ count: unknown[at]!, kind: 'unknown' as const }]),
    ],
    total: row.reduce((sum, count) => sum + count, unknown?.[at] ?? 0),
  })),
})

export const claimGridCases: Readonly<Record<string, ClaimGridData>> = {
  portfolio: grid([
    [0, 0, 5, 3, 13, 6],
    [0, 8, 10, 10, 30, 1],
    [1, 16, 19, 36, 2, 0],
    [0, 27, 32, 5, 0, 0],
    [9, 27, 12, 0, 0, 0],
  ]),
  unverifiable: grid(
    [
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
      [0, 4, 1, 0, 0, 0],
      [0, 2, 0, 0, 0, 0],
    ],
    [3, 12, 140, 0, 0],
  ),
  empty: { columns: [], rows: [] },
  hostile: {
    columns: [{ label: HOSTILE }, { label: 'no record at all' }],
    rows: [
      {
        level: 3,
        label: HOSTILE,
        cells: [
          { count: 4821, kind: 'wide' },
          { count: 1, kind: 'above' },
        ],
        total: 4822,
      },
    ],
  },
}
