const WORDS = 64
const BLOCK = 64

/** Fractional bits of a root of a prime, as the standard takes its constants. */
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) >>> 0

const primes: number[] = []
for (let candidate = 2; primes.length < WORDS; candidate++)
  if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
const ROUND = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
const START = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The message with a one bit, zeros and its length in bits, in whole blocks. */
function pad(message: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((message.length + 9) / BLOCK) * BLOCK))
  new Uint8Array(view.buffer).set(message)
  view.setUint8(message.length, 0x80)
  view.setBigUint64(view.byteLength - 8, BigInt(message.length) * 8n)
  return view
}

function addBlock(state: Uint32Array, view: DataView, offset: number): void {
  const words = new Uint32Array(WORDS)
  for (let at = 0; at < 16; at++) words[at] = view.getUint32(offset + at * 4)
  for (let at = 16; at < WORDS; at++) {
    const [early, late] = [words[at - 15]!, words[at - 2]!]
    const mixedEarly = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const mixedLate = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[at] = words[at - 16]! + mixedEarly + words[at - 7]! + mixedLate
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let at = 0; at < WORDS; at++) {
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const first = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + ROUND[at]! + words[at]!
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at]! += word
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. For names of files, where no platform module may be loaded. */
export function sha256(text: string): string {
  const view = pad(new TextEncoder().encode(text))
  const state = START.slice()
  for (let offset = 0; offset < view.byteLength; offset += BLOCK) addBlock(state, view, offset)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}
