import { fingerprintOf } from '../../lib/hash-text.ts'
import { formatQuarter } from '../../model/quarter.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { compareText } from './compare-text.ts'
import type { RowGroup, Version } from './group-rows.ts'
import type { LinkContext } from './link-context.ts'
import type { SheetReturns } from './sheet-returns.ts'
import { orderUpdates } from './update-order.ts'

type AnyRow = ParsedRow<TableDefinition>

/** Which record a row of a sheet speaks of: the group at a position, one that only sheets know, or none that is usable. */
export type Updated = number | { readonly id: string | null; readonly key: string } | null

export interface UpdateRules<Row> {
  /** Columns a sheet may change. The others say which record is meant, or are taken in elsewhere. */
  readonly columns: readonly string[]
  /** Reports rows that mean no record, and those whose id was lost. */
  readonly find: (row: Row) => Updated
  /** What a cell means; two of one meaning are no change, however they are written. */
  readonly meaningOf: (column: string, row: Row, group: RowGroup<Row> | null) => unknown
  readonly nameOf: (row: Row) => string
  /** Of rows of one quarter the later one counts; null is earliest. */
  readonly dayOf: (row: Row) => number | null
}

/** Whether a cell says something that could be read: a blank one says nothing. */
function isSaid({ values, texts }: AnyRow, column: string): boolean {
  const value: unknown = values[column]
  return texts[column] !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)
}

/** Order of two numbers, of which both may be infinite. */
const by = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/** Whether a text came back with ? for characters that the encoding of the spreadsheet lacks, and is otherwise the same. */
function isOnlyLossy(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || !after?.includes('?') || before.length !== after.length) return false
  return after.split('').every((unit, at) => unit === '?' || unit === before[at])
}

/**
 * Takes the rows of returned sheets into the records of the exports, cell by cell: a filled cell that says something
 * else than was known before the sheet counts, a blank one or one left as it was says nothing. A later export wins
 * where it is filled. Rows of nobody known become records of their own.
 */
export function mergeUpdates<Row extends AnyRow>(
  table: TableDefinition,
  groups: readonly RowGroup<Row>[],
  updates: readonly Row[],
  rules: UpdateRules<Row>,
  returns: SheetReturns,
  context: LinkContext,
): RowGroup<Row>[] {
  if (updates.length === 0) return [...groups]
  const orderOf = orderUpdates([...groups.flatMap(({ rows }) => rows), ...updates], context)
  const dayOf = (row: Row): number => rules.dayOf(row) ?? -Infinity
  const contentOf = ({ texts }: Row): string => JSON.stringify(Object.entries(texts).sort())
  // the order of files given and of rows in a file must decide nothing
  const compare = (a: Row, b: Row): number =>
    by(orderOf(a), orderOf(b)) ||
    by(dayOf(a), dayOf(b)) ||
    by(a.file, b.file) ||
    compareText(contentOf(a), contentOf(b))
  const known = new Map<number, Row[]>()
  const fresh = new Map<string, { readonly id: string | null; readonly rows: Row[] }>()
  for (const row of [...updates].sort(compare)) {
    const found = rules.find(row)
    if (found === null) continue
    returns.taken(row.row)
    if (typeof found === 'number') known.set(found, [...(known.get(found) ?? []), row])
    else if (fresh.has(found.key)) fresh.get(found.key)!.rows.push(row)
    else fresh.set(found.key, { id: found.id, rows: [row] })
  }

  const replay = (
    group: RowGroup<Row> | null,
    own: readonly Row[],
  ): Pick<RowGroup<Row>, 'newest' | 'versions'> => {
    // the exports of a group stand in order; where a sheet is no later, it goes behind them
    const steps = [...(group?.rows ?? []), ...own].sort((a, b) => by(orderOf(a), orderOf(b)))
    let base = group?.rows[0] ?? own[0]!
    let cells = new Map<string, Row>()
    let before = { order: NaN, base, cells }
    const versions = new Map<string, Version<Row>>()
    for (const step of steps) {
      const { quarter, updates: isUpdate } = context.files[step.file]!
      if (!isUpdate) {
        base = step
        cells = new Map([...cells].filter(([column]) => !isSaid(step, column)))
      } else if (step !== base) {
        if (before.order !== orderOf(step)) before = { order: orderOf(step), base, cells: new Map(cells) }
        for (const column of rules.columns) {
          if (!isSaid(step, column)) continue
          const was = before.cells.get(column) ?? before.base
          const now = cells.get(column) ?? base
          const meaning = (row: Row): string =>
            isSaid(row, column) ? JSON.stringify(rules.meaningOf(column, row, group)) : ''
          if (meaning(step) === meaning(was) || isOnlyLossy(was.texts[column], step.texts[column])) continue
          if (now !== was && meaning(step) === meaning(now)) continue
          const change = {
            row: step.row,
            column: `${table.name}.${column}`,
            about: rules.nameOf(base),
            before: was.texts[column],
            after: step.texts[column]!,
          }
          if (now !== was)
            returns.overwritten(
              { ...change, row: now.row, before: now.texts[column], after: change.after },
              step.row,
            )
          returns.changed(change)
          cells.set(column, step)
        }
      }
      if (quarter !== null) versions.set(formatQuarter(quarter), { quarter, row: overlay(base, cells) })
    }
    const last = context.files[steps.at(-1)!.file]!.quarter
    if (last !== null) versions.delete(formatQuarter(last))
    return { newest: overlay(base, cells), versions: [...versions.values()] }
  }

  const merged = groups.map((group, index): RowGroup<Row> => {
    const own = known.get(index)
    return own === undefined ? group : { ...group, ...replay(group, own), rows: [...group.rows, ...own] }
  })
  const made = [...fresh].map(([key, { id, rows }]): RowGroup<Row> => ({
    id: id ?? `n${fingerprintOf(key)}`,
    givenId: id,
    preset: rows[0]!.preset,
    ...replay(null, rows),
    rows,
  }))
  return [...merged, ...made]
}

/** A row with the cells others say, which remembers where they stand. */
function overlay<Row extends AnyRow>(base: Row, cells: ReadonlyMap<string, Row>): Row {
  if (cells.size === 0) return base
  const pick = (of: 'values' | 'texts'): object =>
    Object.fromEntries([...cells].map(([column, row]) => [column, row[of][column]]))
  return {
    ...base,
    values: { ...base.values, ...pick('values') },
    texts: { ...base.texts, ...pick('texts') },
    cellRows: new Map([...cells].map(([column, { row }]) => [column, row])),
  }
}
