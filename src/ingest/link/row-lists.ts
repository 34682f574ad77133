import { Growable } from '../../lib/growable.ts'
import type { RowLists } from '../../model/activity-columns.ts'

/** What a row without items has as its only one. */
const EMPTY = -1

/** Builds the lists of a log's rows. A class, because a log has millions of rows, most of them with one item or none. */
export class RowListBuilder {
  /** One per row: its only item, EMPTY, or below it where in `lists` its items stand, behind their number. */
  private readonly cells = new Growable()
  private readonly lists = new Growable()
  /** The list of the current row; it is longer than that where an earlier row's was, so that no row makes an array. */
  private readonly current: number[] = []
  private total = 0
  /** Items of the current row. */
  length = 0

  /** Adds to the list of the current row. */
  add(item: number): void {
    this.current[this.length++] = item
  }

  /** The items of the current row, in the order they were added. */
  at(position: number): number {
    return this.current[position]!
  }

  has(item: number): boolean {
    for (let position = 0; position < this.length; position++)
      if (this.current[position] === item) return true
    return false
  }

  /** Goes on to the next row; the list of this one is made ascending and distinct. */
  endRow(): void {
    const { length } = this
    this.length = 0
    if (length > 1) this.pushSeveral(new Set(this.current.slice(0, length)))
    else this.push(length === 0 ? EMPTY : this.current[0]!, length)
  }

  private pushSeveral(items: ReadonlySet<number>): void {
    const sorted = [...items].sort((a, b) => a - b)
    if (sorted.length === 1) {
      this.push(sorted[0]!, 1)
      return
    }
    this.push(EMPTY - 1 - this.lists.length, sorted.length)
    this.lists.push(sorted.length)
    for (const item of sorted) this.lists.push(item)
  }

  private push(cell: number, count: number): void {
    this.cells.push(cell)
    this.total += count
  }

  /** The lists in another order of rows; a row that is left out must have an empty list. */
  gather(order: Int32Array): RowLists {
    const cells = this.cells.view()
    const offsets = new Uint32Array(order.length + 1)
    const items = new Int32Array(this.total)
    let end = 0
    for (let position = 0; position < order.length; position++) {
      const cell = cells[order[position]!]!
      if (cell >= 0) items[end++] = cell
      else if (cell !== EMPTY) {
        const first = EMPTY - cell
        for (let left = this.lists.at(first - 1), at = first; left > 0; left--)
          items[end++] = this.lists.at(at++)
      }
      offsets[position + 1] = end
    }
    return { offsets, items }
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
