type Integers = Int8Array | Int16Array | Int32Array

/**
 * A list of integers that grows, and starts with a byte for each: a column of a log whose length and largest number are
 * not known beforehand. A class, and its array in reach, because it is written and read once per cell.
 */
export class Growable {
  items: Integers
  length = 0
  /** Bits of 32 that an item lacks: a number fits where losing them changes nothing. */
  private spare: number

  /** `wide` where most numbers need 32 bits. */
  constructor(wide = false) {
    this.items = wide ? new Int32Array(1024) : new Int8Array(1024)
    this.spare = wide ? 0 : 24
  }

  push(value: number): void {
    if (this.length === this.items.length) this.reserve(1)
    this.fit(value)
    this.items[this.length++] = value
  }

  /** Appends all of these, at a fraction of what as many pushes take. */
  append(values: ArrayLike<number>): void {
    const count = values.length
    this.reserve(count)
    let lost = 0
    for (let from = 0; from < count; from++) {
      const value = values[from]!
      lost |= ((value << this.spare) >> this.spare) ^ value
    }
    if (lost !== 0) for (let from = 0; from < count; from++) this.fit(values[from]!)
    const { items, length } = this
    for (let from = 0; from < count; from++) items[length + from] = values[from]!
    this.length += count
  }

  /** Appends the same value `times` times. */
  fill(value: number, times: number): void {
    this.reserve(times)
    this.fit(value)
    this.items.fill(value, this.length, this.length + times)
    this.length += times
  }

  at(position: number): number {
    return this.items[position]!
  }

  /** Puts another number where one was pushed before. */
  set(position: number, value: number): void {
    this.fit(value)
    this.items[position] = value
  }

  /** What has been pushed, without copying; valid until the next push. */
  view(): Integers {
    return this.items.subarray(0, this.length)
  }

  private reserve(more: number): void {
    const needed = this.length + more
    if (needed > this.items.length) this.move(this.spare, Math.max(needed, this.items.length * 2))
  }

  private fit(value: number): void {
    if ((value << this.spare) >> this.spare !== value)
      this.move((value << 16) >> 16 === value ? 16 : 0, this.items.length)
  }

  private move(spare: number, size: number): void {
    const larger =
      spare === 24 ? new Int8Array(size) : spare === 16 ? new Int16Array(size) : new Int32Array(size)
    larger.set(this.view())
    this.items = larger
    this.spare = spare
  }
}
