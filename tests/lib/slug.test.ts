import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/lib/sha256.ts'
import { slugOf } from '../../src/lib/slug.ts'

describe('file names of records', () => {
  it('are a readable stem and ten hex digits of the id', () => {
    expect(slugOf('Titan Aerospace Inc.', 'A-1')).toMatch(/^titan-aerospace-inc-[0-9a-f]{10}$/)
    expect(slugOf('Müller & Söhne', 'A-1')).toMatch(/^muller-sohne-[0-9a-f]{10}$/)
  })

  it('have no stem where the name is in another script', () => {
    expect(slugOf('北京电信', 'A-1')).toMatch(/^[0-9a-f]{10}$/)
  })

  it('tell apart ids that differ only by case or width', () => {
    expect(new Set(['a1', 'A1', 'ａ1', 'a１'].map((id) => slugOf('Same', id))).size).toBe(4)
  })

  it('do not meet among 20,000 ids that look alike', () => {
    const slugs = new Set(Array.from({ length: 20_000 }, (_, index) => slugOf('', `4876${index * 7}`)))
    expect(slugs.size).toBe(20_000)
  })

  it('cut a long name without leaving a hyphen before the digits twice', () => {
    expect(slugOf(`${'a'.repeat(39)} bcd`, 'x')).toMatch(/^a{39}-[0-9a-f]{10}$/)
  })

  it('hash as the standard does', () => {
    const reference = (text: string) => createHash('sha256').update(text).digest('hex')
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (text) => sha256(text) === reference(text),
      ),
    )
  })
})
