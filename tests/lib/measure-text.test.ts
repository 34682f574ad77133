import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, measureText, wrapText } from '../../src/lib/measure-text.ts'

describe('measuring without a browser', () => {
  it('takes a Chinese character as one em, in bold too', () => {
    expect(measureText('林知夏', 13)).toBe(39)
    expect(measureText('林知夏', 13, true)).toBe(39)
  })
  it('takes digits as equally wide', () => {
    expect(measureText('111', 10)).toBe(measureText('888', 10))
  })
  it('takes an emoji as one em, not two', () => {
    expect(measureText('\u{1F600}', 10)).toBe(10)
  })
})

describe('fitting', () => {
  it('leaves a text alone that fits', () => {
    expect(fitText('采购部', 39, 13)).toBe('采购部')
  })
  it('cuts with an ellipsis, and gives nothing where not one character fits', () => {
    expect(fitText('生产技术部', 45, 13)).toBe('生产…')
    expect(fitText('生产技术部', 10, 13)).toBe('')
  })
  it('is never wider than its room, and a whole text or a beginning of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 300 }), (text, room) => {
        const fitted = fitText(text, room, 12)
        expect(measureText(fitted, 12)).toBeLessThanOrEqual(room)
        if (fitted !== text) expect(text.startsWith(fitted.replace(/…$/, ''))).toBe(true)
      }),
    )
  })
})

describe('wrapping', () => {
  it('breaks Chinese between characters but keeps punctuation on its line', () => {
    expect(wrapText('限 30 天，眼已失', 60, 12, 2)).toEqual(['限 30 天，', '眼已失'])
  })
  it('breaks English at spaces and cuts the last line', () => {
    expect(wrapText('Department of Wholesale Market Management', 110, 12, 2)).toEqual([
      'Department of',
      'Wholesale Marke…',
    ])
  })

  it('breaks a word too wide for a line between two consonants, and only then', () => {
    expect(wrapText('Undetermined', 60, 12, 2)).toEqual(['Undeter-', 'mined'])
    expect(wrapText('Undetermined', 90, 12, 2)).toEqual(['Undetermined'])
    expect(wrapText('Aeiou', 10, 12, 2)).toHaveLength(1)
  })
})
