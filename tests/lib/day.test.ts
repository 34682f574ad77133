import { expect, it } from 'vitest'
import { addMonths, formatDay, parseIsoDay } from '../../src/lib/day.ts'

const later = (day: string, months: number): string => formatDay(addMonths(parseIsoDay(day)!, months))

it('months later is the same day of the month, across years and backwards', () => {
  expect(later('2023-09-30', 36)).toBe('2026-09-30')
  expect(later('2026-12-15', 1)).toBe('2027-01-15')
  expect(later('2026-01-15', -1)).toBe('2025-12-15')
  expect(later('2026-05-05', 0)).toBe('2026-05-05')
})

it('ends with a month that is shorter', () => {
  expect(later('2026-01-31', 1)).toBe('2026-02-28')
  expect(later('2024-02-29', 12)).toBe('2025-02-28')
  expect(later('2024-02-29', 48)).toBe('2028-02-29')
})
