import { fingerprintOf } from '../../lib/hash-text.ts'
import type { Quarter } from '../../model/quarter.ts'
import type { TableDefinition } from '../../model/tables/define-table.ts'
import { idKeyOf } from '../id-key.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { compareText } from './compare-text.ts'
import { type LinkContext, quarterRank, reportRow } from './link-context.ts'

/** A record as it was known by the end of a quarter. */
export interface Version<Row> {
  readonly quarter: Quarter
  readonly row: Row
}

/** The rows that speak of one record: one export after the other, or a person repeated per salesperson. */
export interface RowGroup<Row> {
  readonly id: string
  /** The id of the import, null where it was made from names. */
  readonly givenId: string | null
  readonly preset: number
  /** Attributes come from here: the newest export, with what returned sheets say. */
  readonly newest: Row
  /** Oldest export first, returned sheets last. */
  readonly rows: readonly Row[]
  /** Where sheets came back: the record for each quarter of an export or sheet but the newest. */
  readonly versions?: readonly Version<Row>[] | undefined
}

interface Identity<Row> {
  /** Given id, null where the row has none. */
  readonly idOf: (row: Row) => string | null
  /** What the id is made from where none is given. */
  readonly nameKeyOf: (row: Row) => string
  /** Columns that differ between rows of one record without making it another. */
  readonly ignored: readonly string[]
  /** Whether equal rows without an id are one record or, as entries of a register, as many as there are. */
  readonly equalRows?: 'one' | 'several'
}

type AnyRow = ParsedRow<TableDefinition>

/**
 * Puts rows of one record together. With a given id: an equal row of the same preset and quarter is a duplicate and
 * dropped, a differing one an error; another quarter is another export of the same record. Without: equal rows are one
 * record, differing ones several, to be listed as possible duplicates. The result is sorted by id and does not depend
 * on the order of rows.
 */
export function groupRows<Row extends AnyRow>(
  table: TableDefinition,
  rows: readonly Row[],
  { idOf, nameKeyOf, ignored, equalRows = 'one' }: Identity<Row>,
  context: LinkContext,
): RowGroup<Row>[] {
  const contentOf = ({ texts }: Row): string =>
    JSON.stringify(
      Object.keys(table.columns).map((name) =>
        name === table.id || ignored.includes(name) ? '' : texts[name],
      ),
    )
  const rankOf = (row: Row): number => quarterRank(context.files[row.file]!)
  const given = new Map<string, Row[]>()
  const made = new Map<string, Row[]>()
  for (const row of rows) {
    const id = idOf(row)
    const key = id === null ? nameKeyOf(row) : `${row.preset} ${idKeyOf(id)}`
    const buckets = id === null ? made : given
    const bucket = buckets.get(key)
    if (bucket) bucket.push(row)
    else buckets.set(key, [row])
  }

  const groups: RowGroup<Row>[] = []
  for (const bucket of given.values()) {
    const kept = [...contentsByQuarter(bucket, rankOf, contentOf).values()].map((contents) => {
      const [first, ...others] = contents
      for (const row of first!.slice(1)) {
        context.tally.leave(row.row, 'skipped', 'duplicate-row')
        reportRow(context, 'duplicate-row', row.row, `${table.name}.${table.id}`, idOf(row) ?? '')
      }
      for (const row of others.flat()) {
        context.tally.leave(row.row, 'rejected', 'same-id-different-content')
        reportRow(context, 'same-id-different-content', row.row, `${table.name}.${table.id}`, idOf(row) ?? '')
      }
      return first![0]!
    })
    const id = kept.map((row) => idOf(row)!).sort(compareText)[0]!
    groups.push({ id, givenId: id, preset: kept[0]!.preset, newest: kept.at(-1)!, rows: kept })
  }
  for (const [key, bucket] of made) {
    const quarters = [...contentsByQuarter(bucket, rankOf, contentOf).values()].map((contents) =>
      equalRows === 'one' ? contents : contents.flatMap((same) => apart(same, context)),
    )
    const several = Math.max(...quarters.map((contents) => contents.length))
    for (let position = 0; position < several; position++) {
      const own = quarters.flatMap((contents) => contents[position] ?? [])
      const id = `n${fingerprintOf(key)}${position === 0 ? '' : `-${position + 1}`}`
      groups.push({ id, givenId: null, preset: own[0]!.preset, newest: own.at(-1)!, rows: own })
    }
  }
  return withoutSharedIds(groups, context.presets).sort((a, b) => compareText(a.id, b.id))
}

/** Equal rows without an id stay; all but the first are listed. */
function apart<Row extends AnyRow>(same: readonly Row[], context: LinkContext): Row[][] {
  for (const { row } of same.slice(1)) reportRow(context, 'equal-row', row)
  return same.map((row) => [row])
}

/** Rows by quarter, oldest first, and within it by content, in an order that only depends on the contents. */
function contentsByQuarter<Row extends AnyRow>(
  rows: readonly Row[],
  rankOf: (row: Row) => number,
  contentOf: (row: Row) => string,
): Map<number, Row[][]> {
  if (rows.length === 1) return new Map([[rankOf(rows[0]!), [[rows[0]!]]]])
  const quarters = new Map<number, Map<string, Row[]>>()
  for (const row of [...rows].sort((a, b) => rankOf(a) - rankOf(b) || a.row - b.row)) {
    const contents = quarters.get(rankOf(row)) ?? new Map<string, Row[]>()
    quarters.set(rankOf(row), contents)
    const content = contentOf(row)
    const same = contents.get(content)
    if (same) same.push(row)
    else contents.set(content, [row])
  }
  return new Map(
    [...quarters].map(([rank, contents]) => [
      rank,
      [...contents].sort(([a], [b]) => compareText(a, b)).map(([, same]) => same),
    ]),
  )
}

/** Ids of different presets are different ids: where two share one, each is told by its preset. */
function withoutSharedIds<Row>(
  groups: readonly RowGroup<Row>[],
  presets: readonly string[],
): RowGroup<Row>[] {
  const uses = new Map<string, number>()
  for (const { id } of groups) uses.set(id, (uses.get(id) ?? 0) + 1)
  return groups.map((group) =>
    uses.get(group.id)! > 1 ? { ...group, id: `${presets[group.preset]}:${group.id}` } : group,
  )
}
