import { parseIsoDay } from '../../../src/lib/day.ts'
import { parseQuarter, type Quarter } from '../../../src/model/quarter.ts'
import { rowRef } from '../../../src/model/row-ref.ts'
import { type TableName, tableNames } from '../../../src/model/tables/registry.ts'

/** Says that a record fills a column. */
export type Fill = (column: string, value: unknown) => void

const day = (text: string): number => {
  const parsed = parseIsoDay(text)
  if (parsed === undefined) throw new RangeError(`not a day: ${text}`)
  return parsed
}
export const dayOrNull = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : day(text)

/** Reference to a row of a table's file, which begins with a header. */
export const row = (table: TableName, position: number): number =>
  rowRef(tableNames.indexOf(table), position + 2)

/** Positions by id, and a look-up that fails loudly: a typo in a literal is no orphan. */
export function positions(ids: readonly string[], what: string): (id: string) => number {
  const byId = new Map(ids.map((id, index) => [id, index]))
  if (byId.size < ids.length) throw new RangeError(`the same ${what} twice`)
  return (id) => {
    const index = byId.get(id)
    if (index === undefined) throw new RangeError(`no ${what} ${id}`)
    return index
  }
}

export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

export function parseLiteralQuarter(text: string | undefined): Quarter | null {
  if (text === undefined) return null
  const quarter = parseQuarter(text)
  if (!quarter) throw new RangeError(`not a quarter: ${text}`)
  return quarter
}

export const ascending = (list: readonly number[]): number[] => [...new Set(list)].sort((a, b) => a - b)
