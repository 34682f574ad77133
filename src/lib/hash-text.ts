/** Mixes one number into a 32-bit hash. */
export function mixHash(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x85ebca6b)
  mixed ^= mixed >>> 13
  return Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 16)
}

/** 32 bits of a text; different seeds give independent hashes. Fast, not for secrets. */
export function hashText(text: string, seed: number): number {
  let hash = seed ^ text.length
  for (let position = 0; position < text.length; position++) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193)
    hash ^= hash >>> 15
  }
  return mixHash(hash, text.length)
}

/** Sixteen hex digits that stand for a text in every build alike. */
export function fingerprintOf(text: string): string {
  const half = (seed: number): string => (hashText(text, seed) >>> 0).toString(16).padStart(8, '0')
  return half(0x9e3779b9) + half(0x51ed270b)
}
