import { type LinkContext, quarterRank } from './link-context.ts'

interface PlacedRow {
  readonly file: number
  readonly row: number
}

/** Where a row stands among the exports and returned sheets of its table, oldest first. */
export type OrderOf = (row: PlacedRow) => number

/**
 * A returned sheet comes after every export of its quarter and before those of the next. An export whose name has no
 * quarter is the newest; the sheets of the newest quarter come after it too, unless an export names that quarter or a
 * later one and so tells that the nameless one is of a later day. A sheet without a quarter comes last.
 */
export function orderUpdates(rows: readonly PlacedRow[], { files }: LinkContext): OrderOf {
  let [newestSheet, newestExport] = [-Infinity, -Infinity]
  for (const { file } of rows) {
    const rank = quarterRank(files[file]!)
    if (rank === Infinity) continue
    if (files[file]!.updates) newestSheet = Math.max(newestSheet, rank)
    else newestExport = Math.max(newestExport, rank)
  }
  const nameless = newestSheet > newestExport ? newestSheet : Infinity
  return ({ file }) => {
    const rank = quarterRank(files[file]!)
    const { updates } = files[file]!
    if (rank !== Infinity) return rank * 2 + (updates ? 1 : 0)
    return updates || nameless === Infinity ? Infinity : nameless * 2
  }
}
