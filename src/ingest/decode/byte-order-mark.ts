const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
]

/** The encoding that the first bytes of a file declare, with the length of the mark in bytes, or null. */
export function decodeByteOrderMark(head: Uint8Array): { encoding: string; length: number } | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, i) => head[i] === byte))
  return found === undefined ? null : { encoding: found[0], length: found[1].length }
}
