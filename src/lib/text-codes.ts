const EMPTY = -1

/**
 * Numbers different texts in the order they are met, from 0. Does what a Map does, twice as fast for the short fresh
 * strings of a CSV file, of which a log has millions: it hashes them itself and compares only where hashes agree.
 */
export class TextCodes {
  readonly texts: string[] = []
  /** Slot s: the hash of a text at 2s, its number at 2s + 1, side by side because memory is fetched by the line. */
  private slots = emptySlots(64)

  /** The number of a text, −1 where it has none. */
  find(text: string): number {
    return this.slots[this.slotOf(text, hashShort(text)) + 1]!
  }

  /** The number of a text, a new one where it is met first. */
  codeOf(text: string): number {
    const hash = hashShort(text)
    const slot = this.slotOf(text, hash)
    const code = this.slots[slot + 1]!
    if (code !== EMPTY) return code
    // cells are slices of a large text; a copy lets go of it
    const made = this.texts.push(` ${text}`.slice(1)) - 1
    this.slots[slot] = hash
    this.slots[slot + 1] = made
    if (this.texts.length * 4 > this.slots.length) this.grow()
    return made
  }

  /** Where a text is, or would be put. */
  private slotOf(text: string, hash: number): number {
    const { slots, texts } = this
    const mask = slots.length - 2
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const code = slots[slot + 1]!
      if (code === EMPTY || (slots[slot] === hash && texts[code] === text)) return slot
    }
  }

  private grow(): void {
    const before = this.slots
    this.slots = emptySlots(before.length)
    const mask = this.slots.length - 2
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === EMPTY) continue
      let slot = (before[from]! << 1) & mask
      while (this.slots[slot + 1] !== EMPTY) slot = (slot + 2) & mask
      this.slots[slot] = before[from]!
      this.slots[slot + 1] = before[from + 1]!
    }
  }
}

const emptySlots = (count: number): Int32Array => new Int32Array(count * 2).fill(EMPTY)

/** Two letters a step; good enough to tell cells apart, and quicker than a hash that is good for everything. */
function hashShort(text: string): number {
  const { length } = text
  let hash = length
  let position = 1
  for (; position < length; position += 2)
    hash = Math.imul(hash ^ text.charCodeAt(position - 1) ^ (text.charCodeAt(position) << 16), 0x9e3779b1)
  if (position === length) hash = Math.imul(hash ^ text.charCodeAt(position - 1), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}
