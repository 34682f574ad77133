import { join } from 'node:path'
import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { readScript } from '../../src/store/read-script.ts'

const script = await readScript(join(import.meta.dirname, '../../src/comforts/main.ts'))

describe('the script of an edition', () => {
  it('has at most 10 KB', () => {
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(10_000)
  })

  it('is classic: it needs no module to run', () => {
    expect(() => new Script(script)).not.toThrow()
    expect(script).not.toMatch(/\bimport\b|\bexport\b/)
  })

  it('makes no code or markup out of text, sets no style attribute and asks no other host', () => {
    expect(script).not.toMatch(/\beval\b|Function\(|innerHTML|outerHTML|insertAdjacent|document\.write/)
    expect(script).not.toMatch(
      /setAttribute\(["']style|https?:|fetch\(|XMLHttp|sendBeacon|localStorage|cookie/,
    )
  })

  it('is the same whenever it is made', async () => {
    expect(await readScript(join(import.meta.dirname, '../../src/comforts/main.ts'))).toBe(script)
  })
})
