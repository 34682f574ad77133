import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldSearch, listStarts } from '../../src/lib/name-starts.ts'

describe('a text as it is searched', () => {
  it.each([
    ['case, accents and full width folded', 'Ｍüller GmbH', 'muller gmbh'],
    ['signs are one space', "O'Neill & Sons (Asia)", 'o neill sons asia'],
    ['Chinese as it is', '华信移动（广东）有限公司', '华信移动 广东 有限公司'],
    ['nothing but signs is nothing', '—·—', ''],
  ])('has %s', (_, text, folded) => {
    expect(foldSearch(text)).toBe(folded)
  })

  it('is the same when folded twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldSearch(foldSearch(text))).toBe(foldSearch(text))
      }),
    )
  })
})

describe('a search begins', () => {
  it('at each word', () => {
    expect(listStarts('northgate rail')).toEqual(['northgate rail', 'rail'])
  })

  it('at each Chinese character, and where letters follow one', () => {
    expect(listStarts('华信5g 网')).toEqual(['华信5g 网', '信5g 网', '5g 网', '网'])
  })

  it('at a character beyond the basic plane as a whole', () => {
    expect(listStarts('𠮷野')).toEqual(['𠮷野', '野'])
  })

  it('nowhere in nothing', () => {
    expect(listStarts('')).toEqual([])
  })

  it('so that any two characters of a Chinese name find it', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code))
    fc.assert(
      fc.property(fc.array(han, { minLength: 2, maxLength: 20 }), fc.nat(), (letters, seed) => {
        const at = seed % (letters.length - 1)
        const asked = foldSearch(letters.slice(at, at + 2).join(''))
        expect(listStarts(foldSearch(letters.join(''))).some((start) => start.startsWith(asked))).toBe(true)
      }),
    )
  })
})
