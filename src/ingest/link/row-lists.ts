import { Growable } from '../../lib/growable.ts'
import type { RowLists } from '../../model/activity-columns.ts'

/** Builds the lists of a log's rows end to end. */
export interface RowListBuilder {
  /** Appends the next row's list: ascending, distinct. Changes the order of `items`. */
  push(items: number[]): void
  finish(): RowLists
}

export function createRowLists(rows: number): RowListBuilder {
  const offsets = new Uint32Array(rows + 1)
  const all = new Growable()
  let row = 0
  return {
    push(items) {
      if (items.length > 1) items.sort((a, b) => a - b)
      for (let position = 0; position < items.length; position++)
        if (position === 0 || items[position] !== items[position - 1]) all.push(items[position]!)
      offsets[++row] = all.length
    },
    finish: () => ({ offsets, items: all.view() }),
  }
}

/** The lists in another order of rows. */
export function gatherLists({ offsets, items }: RowLists, order: Int32Array): RowLists {
  const placed = new Uint32Array(order.length + 1)
  for (let position = 0; position < order.length; position++) {
    const row = order[position]!
    placed[position + 1] = placed[position]! + offsets[row + 1]! - offsets[row]!
  }
  const gathered = new Int32Array(placed[order.length]!)
  for (let position = 0; position < order.length; position++) {
    const from = offsets[order[position]!]!
    const to = placed[position]!
    const end = placed[position + 1]!
    for (let step = 0; to + step < end; step++) gathered[to + step] = items[from + step]!
  }
  return { offsets: placed, items: gathered }
}

/**
 * Fills `target` with the values of `source` in another order of rows. Rows are tied in the order they were read and put
 * in order column by column, because jumping about in all columns at once waits for memory at every step.
 */
export function gather<Target extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(
  target: Target,
  source: Int32Array | Uint32Array | Uint8Array,
  order: Int32Array,
): Target {
  for (let position = 0; position < order.length; position++) target[position] = source[order[position]!]!
  return target
}
