import { createGrowable } from '../../lib/growable.ts'
import type { RowLists } from '../../model/activity-columns.ts'

/** Builds the lists of a log's rows end to end. */
export interface RowListBuilder {
  /** Appends the next row's list: ascending, distinct. Changes the order of `items`. */
  push(items: number[]): void
  finish(): RowLists
}

export function createRowLists(rows: number): RowListBuilder {
  const offsets = new Uint32Array(rows + 1)
  const all = createGrowable()
  let row = 0
  return {
    push(items) {
      if (items.length > 1) items.sort((a, b) => a - b)
      for (let position = 0; position < items.length; position++)
        if (position === 0 || items[position] !== items[position - 1]) all.push(items[position]!)
      offsets[++row] = all.length
    },
    finish: () => ({ offsets, items: Int32Array.from(all.view()) }),
  }
}
