/** Decodes one stream of bytes piece by piece; throws a TypeError at bytes the encoding does not have. */
export interface StrictDecoder {
  decode(bytes: Uint8Array): string
  /** Throws if the stream stopped inside a character. */
  end(): void
}

/**
 * A decoder that replaces nothing. A character cut by the edge of a piece is kept for the next piece.
 * A byte order mark is left in the text. Throws a RangeError for an encoding unknown to the platform.
 */
export function createStrictDecoder(encoding: string): StrictDecoder {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  if (decoder.encoding === 'utf-8') return createUtf8Decoder(decoder)
  return {
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => void decoder.decode(),
  }
}

// The platform decodes whole UTF-8 pieces ten times faster than streamed ones, so the edges are kept here.
function createUtf8Decoder(decoder: TextDecoder): StrictDecoder {
  let rest: Uint8Array = new Uint8Array(0)
  return {
    decode(bytes) {
      const joined = rest.length === 0 ? bytes : joinBytes(rest, bytes)
      const end = joined.length - unfinishedBytes(joined)
      rest = joined.slice(end)
      return decoder.decode(joined.subarray(0, end))
    },
    end: () => void decoder.decode(rest),
  }
}

/** How many bytes at the end begin a UTF-8 character without finishing it: 0 to 3. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0x80 && byte < 0xc0) continue
    return characterLength(byte) > back ? back : 0
  }
  return 0
}

function characterLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 1
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

export function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}
