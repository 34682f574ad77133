import { expect, it } from 'vitest'
import {
  decideInfluenceScale,
  decideShareScale,
  decideSupportReading,
} from '../../../src/ingest/parse/decide-scales.ts'
import { parseNumber } from '../../../src/ingest/parse/parse-number.ts'

it.each([
  ['1234.5', 1234.5],
  ['1,234,567', 1234567],
  ['１，２３４', 1234],
  ['￥3,000', 3000],
  ['$ 12', 12],
  ['1.5万', 15000],
  ['2.3 亿', 230000000],
  ['120万元', 1200000],
  ['36%', 0.36],
  ['−5', -5],
  ['-0', 0],
  ['.5', 0.5],
  ['1e3', 1000],
])('reads %s', (text, value) => {
  expect(parseNumber(text)?.value).toBe(value)
})

it.each(['1.234,56', '12,34', 'n/a', '', '%', '1 2', '3-4', '1.2.3'])(
  'does not take "%s" for a number',
  (text) => {
    expect(parseNumber(text)).toBeUndefined()
  },
)

it('reads influence on the scale its column shows', () => {
  expect(decideInfluenceScale(['1', '5', '高'])).toBe(5)
  expect(decideInfluenceScale(['1', '6'])).toBe(10)
})

it('reads a share column in percent once any bare number is above one', () => {
  expect(decideShareScale(['0.4', '1', '35%'])).toBe(1)
  expect(decideShareScale(['0.4', '35'])).toBe(100)
})

it('reads 支持 by the other labels of its import', () => {
  expect(decideSupportReading(['支持', '中立', '认可'])).toBe('five-step')
  expect(decideSupportReading(['支持', '排他'])).toBe('five-step')
  expect(decideSupportReading(['支持', '教练'])).toBe('huawei')
  expect(decideSupportReading(['支持', '中立', '反对'])).toBe('open')
  expect(decideSupportReading(['中立', '反对', '3'])).toBe('huawei')
})
