import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateKeyOf, decideDateOrder, parseDate } from '../../../src/ingest/parse/parse-date.ts'
import type { DateOrder } from '../../../src/ingest/parse/parse-date.ts'
import { createZoneClock } from '../../../src/ingest/parse/zone-clock.ts'
import { formatDay } from '../../../src/lib/day.ts'

const shanghai = createZoneClock('Asia/Shanghai')
const read = (text: string, order: DateOrder | null = null, excelSerial = false) => {
  const day = parseDate(text, { order, excelSerial, clock: shanghai })
  return day === undefined ? undefined : formatDay(day)
}

describe('parseDate', () => {
  it.each([
    ['2026-07-03'],
    ['2026/7/3'],
    ['2026.7.3'],
    ['2026年7月3日'],
    ['03.07.2026'],
    ['２０２６－０７－０３'],
    ['2026-07-03 23:59:59'],
    ['2026-07-03T08:00'],
    ['2026年7月3日 14:30'],
    ['2026-07-03 11:30 PM'],
  ])('reads %s without being told an order', (text) => {
    expect(read(text)).toBe('2026-07-03')
  })

  it('reads slashes and hyphens by the order of their column', () => {
    expect(read('3/7/2026', 'day-first')).toBe('2026-07-03')
    expect(read('07-03-2026', 'month-first')).toBe('2026-07-03')
    expect(read('3/7/2026')).toBeUndefined()
    expect(read('7/7/2026')).toBe('2026-07-07')
  })

  it.each([
    ['31/02/2026', 'day-first'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['13/13/2026', 'day-first'],
    ['46206', null],
    ['soon', null],
    ['2026-07-03 25:00', null],
    ['2026-07-03 at noon', null],
    ['3/7/26', 'day-first'],
  ] as const)('does not take %s for a date', (text, order) => {
    expect(read(text, order)).toBeUndefined()
  })

  it('gives a moment the calendar day of the review', () => {
    expect(read('2026-07-02T16:00:00Z')).toBe('2026-07-03')
    expect(read('2026-07-02T15:59:59.999Z')).toBe('2026-07-02')
    expect(read('2026-07-03T00:30:00+09:00')).toBe('2026-07-02')
    expect(read('2026-07-02 11:30 PM -05:00')).toBe('2026-07-03')
  })

  it('reads spreadsheet serials only when told to', () => {
    expect(read('46206', null, true)).toBe('2026-07-03')
    expect(read('61', null, true)).toBe('1900-03-01')
    expect(read('60', null, true)).toBeUndefined()
  })

  it('reads every day of a century in each of its shapes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 30_000 }), (day) => {
        const iso = formatDay(day)
        const [year, month, date] = iso.split('-').map(Number) as [number, number, number]
        expect(read(`${year}年${month}月${date}日`)).toBe(iso)
        expect(read(`${month}/${date}/${year}`, 'month-first')).toBe(iso)
        expect(read(`${date}-${month}-${year}`, 'day-first')).toBe(iso)
        expect(read(`${iso}T12:00:00+08:00`)).toBe(iso)
      }),
    )
  })
})

describe('decideDateOrder', () => {
  it('lets one day above twelve decide a whole column', () => {
    expect(decideDateOrder(['1/2/2026', '3/4/2026', '13/4/2026'])).toBe('day-first')
    expect(decideDateOrder(['1/2/2026', '3/14/2026'])).toBe('month-first')
  })

  it('leaves a column open that nothing decides or that contradicts itself', () => {
    expect(decideDateOrder(['1/2/2026', '3/4/2026'])).toBe('open')
    expect(decideDateOrder(['13/2/2026', '3/14/2026'])).toBe('open')
  })

  it('needs no order for dates that can only be read one way', () => {
    expect(decideDateOrder(['2026-01-02', '3.4.2026', '5/5/2026', 'soon'])).toBe('free')
  })
})

describe('dateKeyOf', () => {
  it('drops a time of day that says nothing, and keeps one with a zone', () => {
    expect(dateKeyOf('2026-07-03 10:11:12')).toBe('2026-07-03')
    expect(dateKeyOf('7/3/2026 10:11')).toBe('7/3/2026')
    expect(dateKeyOf('2026-07-03T10:11:12Z')).toBe('2026-07-03T10:11:12Z')
    expect(dateKeyOf('2026-07-03 sometime')).toBe('2026-07-03 sometime')
  })
})
