import { describe, expect, it } from 'vitest'
import { createLocale } from '../../src/i18n/locale.ts'
import type { MessageKey } from '../../src/i18n/messages.ts'
import { parseIsoDay } from '../../src/lib/day.ts'

const zh = createLocale('zh')
const en = createLocale('en')
const day = (text: string) => parseIsoDay(text)!

describe('numbers', () => {
  it('a score is cut, never rounded up into the next band', () => {
    expect(zh.score(79.96)).toBe('79.9')
    expect(zh.score(64.1)).toBe('64.1')
    expect(zh.score(100)).toBe('100.0')
    expect(zh.score(0)).toBe('0.0')
  })

  it('a share never claims all or nothing that is not there', () => {
    expect(zh.percent(0.999)).toBe('99\u00A0%')
    expect(zh.percent(0.001)).toBe('<1\u00A0%')
    expect(zh.percent(0)).toBe('0\u00A0%')
    expect(zh.percent(0.29)).toBe('29\u00A0%')
  })

  it('a change carries its sign, and a true minus', () => {
    expect(en.change(-17.63)).toBe('−17.6')
    expect(en.change(2.2)).toBe('+2.2')
    expect(en.change(-0.04)).toBe('±0.0')
    expect(en.number(-1)).toBe('−1')
  })

  it('an amount is counted in 万 and 亿 in Chinese, and shortened in English', () => {
    expect(zh.amount(186_000_000, 'CNY')).toBe('1.86\u00A0亿元')
    expect(zh.amount(42_000_000, 'CNY')).toBe('4,200\u00A0万元')
    expect(zh.amount(800, 'USD')).toBe('800\u00A0美元')
    expect(en.amount(186_000_000, 'CNY')).toBe('¥186m')
    expect(zh.amount(30_000, '元')).toBe('3\u00A0万元')
  })
})

describe('dates', () => {
  it('are written as each language writes them', () => {
    expect(zh.date(day('2026-09-30'))).toBe('2026-09-30')
    expect(en.date(day('2026-09-30'))).toBe('30 September 2026')
    expect(zh.quarter({ year: 2026, number: 3 })).toBe('2026 年第三季度')
    expect(en.quarter({ year: 2026, number: 3 })).toBe('2026 Q3')
  })

  it('a span names its years only where it holds two', () => {
    expect(zh.span({ first: day('2026-07-01'), last: day('2026-09-30') })).toBe('7 月 1 日至 9 月 30 日')
    expect(en.span({ first: day('2026-12-01'), last: day('2027-02-28') })).toBe(
      '1 December 2026 to 28 February 2027',
    )
  })
})

describe('messages', () => {
  it('pick the plural form by their count', () => {
    expect(en.text('counts.accounts', { count: 1 })).toBe('1 account')
    expect(en.text('counts.accounts', { count: 1200 })).toBe('1,200 accounts')
    expect(zh.text('counts.accounts', { count: 1 })).toBe('1 个客户')
  })

  it('keep parts that are more than text, in their place', () => {
    const part = { text: '2', href: '#a' }
    expect(zh.parts('account.deck.contacts-alone', { number: part })).toEqual(['本季有效接触量 ', part, '。'])
  })

  it('show a missing value and a missing key instead of hiding them', () => {
    expect(en.text('counts.accounts', {})).toBe('{count} accounts')
    expect(en.text('no.such' as MessageKey)).toBe('[no.such]')
  })

  it('break a heading only between phrases, never inside a name', () => {
    expect(zh.phrases('account.verdict.secured-one-eye-staff', { name: 'A|B' })).toEqual([
      '多数在我方，',
      '却全系于A|B一人',
    ])
  })

  it('join lists with the words of the language', () => {
    expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙')
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c')
    expect(zh.series(['甲', '乙'])).toBe('甲、乙')
  })
})
