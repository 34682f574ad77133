import type { Lack } from '../../src/report/list-lacks.ts'

/** A column nothing fills, and what it would measure. */
export interface WantedColumn {
  /** `table.column`. */
  readonly column: string
  /** Metrics that lack nothing else. */
  readonly unlocks: readonly Lack[]
  /** Metrics that lack it among others. */
  readonly helps: number
}

/** The columns that are lacking, those that alone measure most first. */
export function rankLacks(lacks: readonly Lack[]): WantedColumn[] {
  const columns = [...new Set(lacks.flatMap(({ columns: each }) => each))]
  return columns
    .map((column) => {
      const wanting = lacks.filter(({ columns: each }) => each.includes(column))
      const unlocks = wanting.filter(({ columns: each }) => each.length === 1)
      return { column, unlocks, helps: wanting.length - unlocks.length }
    })
    .sort(
      (a, b) => b.unlocks.length - a.unlocks.length || b.helps - a.helps || (a.column < b.column ? -1 : 1),
    )
}
