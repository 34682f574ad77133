/** A list of 32-bit integers that grows by doubling: a column of a log whose length is not known beforehand. */
export interface Growable {
  readonly length: number
  push(value: number): void
  /** Appends the same value `times` times. */
  fill(value: number, times: number): void
  at(position: number): number
  /** What has been pushed, without copying; valid until the next push. */
  view(): Int32Array
}

export function createGrowable(): Growable {
  let items = new Int32Array(1024)
  let length = 0
  const grow = (needed: number): void => {
    if (needed <= items.length) return
    const larger = new Int32Array(Math.max(needed, items.length * 2))
    larger.set(items)
    items = larger
  }
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === items.length) grow(length + 1)
      items[length++] = value
    },
    fill(value, times) {
      grow(length + times)
      items.fill(value, length, length + times)
      length += times
    },
    at: (position) => items[position]!,
    view: () => items.subarray(0, length),
  }
}
