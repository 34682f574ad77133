/**
 * A list of 32-bit integers that grows by doubling: a column of a log whose length is not known beforehand. A class, and
 * its array in reach, because it is written and read once per cell.
 */
export class Growable {
  items = new Int32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.items.length) this.reserve(1)
    this.items[this.length++] = value
  }

  /** Makes room for `more` values; whoever writes `items` beyond `length` sets `length` afterwards. */
  reserve(more: number): void {
    const needed = this.length + more
    if (needed <= this.items.length) return
    const larger = new Int32Array(Math.max(needed, this.items.length * 2))
    larger.set(this.items)
    this.items = larger
  }

  /** Appends the same value `times` times. */
  fill(value: number, times: number): void {
    this.reserve(times)
    this.items.fill(value, this.length, this.length + times)
    this.length += times
  }

  append(values: ArrayLike<number>): void {
    this.reserve(values.length)
    this.items.set(values, this.length)
    this.length += values.length
  }

  at(position: number): number {
    return this.items[position]!
  }

  /** What has been pushed, without copying; valid until the next push. */
  view(): Int32Array {
    return this.items.subarray(0, this.length)
  }
}
