import { Growable } from '../../lib/growable.ts'
import type { RowLists } from '../../model/activity-columns.ts'

/** Builds the lists of a log's rows end to end. A class, because a log has millions of rows. */
export class RowListBuilder {
  private readonly offsets: Uint32Array
  private readonly items = new Growable()
  private row = 0
  private start = 0

  constructor(rows: number) {
    this.offsets = new Uint32Array(rows + 1)
  }

  /** Adds to the list of the current row. */
  add(item: number): void {
    this.items.push(item)
  }

  /** Items of the current row, in the order they were added. */
  get length(): number {
    return this.items.length - this.start
  }

  at(position: number): number {
    return this.items.at(this.start + position)
  }

  has(item: number): boolean {
    for (let position = 0; position < this.length; position++) if (this.at(position) === item) return true
    return false
  }

  /** Goes on to the next row; the list of this one is made ascending and distinct. */
  endRow(): void {
    if (this.length > 1) {
      const list = this.items.items.subarray(this.start, this.items.length).sort()
      let kept = 1
      for (let position = 1; position < list.length; position++)
        if (list[position] !== list[kept - 1]) list[kept++] = list[position]!
      this.items.length = this.start + kept
    }
    this.start = this.items.length
    this.offsets[++this.row] = this.start
  }

  /** The lists in another order of rows; a row that is left out must have an empty list. */
  gather(order: Int32Array): RowLists {
    const { offsets } = this
    const source = this.items.view()
    const placed = new Uint32Array(order.length + 1)
    const gathered = new Int32Array(source.length)
    let end = 0
    for (let position = 0; position < order.length; position++) {
      const row = order[position]!
      const last = offsets[row + 1]!
      for (let from = offsets[row]!; from < last; from++) gathered[end++] = source[from]!
      placed[position + 1] = end
    }
    return { offsets: placed, items: gathered }
  }
}

/**
 * Fills `target` with the values of `source` in another order of rows. Rows are tied in the order they were read and put
 * in order column by column, because jumping about in all columns at once waits for memory at every step.
 */
export function gather<Target extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(
  target: Target,
  source: ArrayLike<number>,
  order: Int32Array,
): Target {
  for (let position = 0; position < order.length; position++) target[position] = source[order[position]!]!
  return target
}
