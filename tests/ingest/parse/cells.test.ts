import { describe, expect, it } from 'vitest'
import { cleanCell, hasGuard } from '../../../src/ingest/parse/clean-cell.ts'
import { splitValues } from '../../../src/ingest/parse/split-values.ts'
import { idKeyOf } from '../../../src/ingest/id-key.ts'
import { foldLabel, foldName } from '../../../src/lib/fold-text.ts'
import { TextCodes } from '../../../src/lib/text-codes.ts'
import { levelOfTitle } from '../../../src/model/labels/title-levels.ts'

describe('cleanCell', () => {
  it('strips guards against formulas and nothing else', () => {
    expect(["'=1+1", "'+86", '\u200dJane', "'tis", 'a'].map(cleanCell)).toEqual([
      '=1+1',
      '+86',
      'Jane',
      "'tis",
      'a',
    ])
    expect(["'-1", "'tis", '\u200d-1', ''].map(hasGuard)).toEqual([true, false, true, false])
  })

  it('takes a text that a CRM wrote as a formula, so that a spreadsheet keeps its zeros, for the text', () => {
    expect(['="00123"', '="1847362910000001234"', '=""', '="a"&"b"', '="'].map(cleanCell)).toEqual([
      '00123',
      '1847362910000001234',
      '',
      '="a"&"b"',
      '="',
    ])
    expect(['="00123"', '="', '=1'].map(hasGuard)).toEqual([true, false, false])
  })

  it('trims full-width spaces and composes letters', () => {
    expect(cleanCell('\u3000王 伟\u3000')).toBe('王 伟')
    expect(cleanCell('Zoe\u0308')).toBe('Zoë')
  })
})

describe('splitValues', () => {
  it('splits on the marks people use and on no comma', () => {
    expect(splitValues('王伟；李娜、张三|赵六;')).toEqual(['王伟', '李娜', '张三', '赵六'])
    expect(splitValues('Smith, John')).toEqual(['Smith, John'])
    expect(splitValues('{"a1": "王伟", "a2": ""}')).toEqual(['王伟'])
    expect(splitValues('{王伟}')).toEqual(['{王伟}'])
  })

  it('reads lists written as JSON', () => {
    expect(splitValues('["1234567890123456789","b"]')).toEqual(['1234567890123456789', 'b'])
    expect(splitValues('[{"label":"work","value":"x"},{"id":7}]')).toEqual(['x', '7'])
    expect(splitValues('[5217483000000320001, {"id": 5217483000000320002}]')).toEqual([
      '5217483000000320001',
      '5217483000000320002',
    ])
    expect(splitValues('[sic]')).toEqual(['[sic]'])
  })

  it('splits roles written short', () => {
    expect(splitValues('A/D', true)).toEqual(['A', 'D'])
    expect(splitValues('ADE', true)).toEqual(['A', 'D', 'E'])
    expect(splitValues('决策，审批', true)).toEqual(['决策', '审批'])
  })
})

it('compares Salesforce ids of 15 and 18 letters, and no others', () => {
  expect(idKeyOf('0015500000Xyy06AAB')).toBe('0015500000Xyy06')
  expect(idKeyOf('0015500000Xyy06AAC')).toBe('0015500000Xyy06AAC')
  expect(idKeyOf('1234567890123456789')).toBe('1234567890123456789')
})

it('compares names exactly but for width and spaces', () => {
  expect(foldName('Ｔｉｔａｎ  Aerospace ')).toBe('Titan Aerospace')
  expect(foldName('TITAN Aerospace')).not.toBe('Titan Aerospace')
  expect(foldLabel('Contact-ID')).toBe(foldLabel('contact_id'))
  expect(foldLabel('−1')).toBe('-1')
})

it('numbers texts in the order they are met, however many there are', () => {
  const codes = new TextCodes()
  const texts = Array.from({ length: 5000 }, (_, index) => `P${index}`)
  expect(texts.map((text) => codes.codeOf(text))).toEqual(texts.map((_, index) => index))
  expect(texts.map((text) => codes.codeOf(text))).toEqual(texts.map((_, index) => index))
  expect(codes.find('none')).toBe(-1)
  expect(codes.texts).toEqual(texts)
})

it.each([
  ['副总裁', 'executive'],
  ['销售总监', 'director'],
  ['副处长', 'director'],
  ['采购部经理', 'manager'],
  ['总经理', 'executive'],
  ['总经理助理', 'staff'],
  ['董事会秘书', 'executive'],
  ['Senior Vice President', 'executive'],
  ['VP Sales', 'executive'],
  ['Senior Director', 'director'],
  ['Account Manager', 'manager'],
  ['Executive Assistant', 'staff'],
  ['网络工程师', 'staff'],
  ['Consultant', null],
  ['Ubiquitous', null],
])('infers the level of %s', (title, level) => {
  expect(levelOfTitle(title)).toBe(level)
})
