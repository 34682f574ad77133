/** Writes text in a one- or two-byte encoding, which the platform can only read. Throws for what it cannot hold. */
export function encodeText(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding)
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = character < '\x80' ? [character.charCodeAt(0)] : table.get(character)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x80; lead <= 0xff; lead++) {
    for (const bytes of [[lead], ...Array.from({ length: 0xc0 }, (_, i) => [lead, 0x40 + i])]) {
      const text = decoder.decode(Uint8Array.from(bytes))
      if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
    }
  }
  tables.set(encoding, table)
  return table
}

export function utf16(text: string, isBigEndian: boolean): Uint8Array {
  return Uint8Array.from(
    [...Array(text.length).keys()].flatMap((i) => {
      const unit = text.charCodeAt(i)
      return isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]
    }),
  )
}
