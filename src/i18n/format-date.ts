import { type Day, formatDay, partsOfDay } from '../lib/day.ts'
import type { Language } from './language.ts'
import { translate } from './translate.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
]
const monthNames = [...months, 'November', 'December']

/** A day in full: "2026-09-30" in Chinese, "30 September 2026" in English. */
export function formatDate(language: Language, day: Day): string {
  if (language === 'zh') return formatDay(day)
  const { year, month, dayOfMonth } = partsOfDay(day)
  return `${dayOfMonth} ${monthNames[month - 1]!} ${year}`
}

/** A day without its year, for spans: "7 月 1 日", "1 July". */
export function formatDayOfYear(language: Language, day: Day): string {
  const { month, dayOfMonth } = partsOfDay(day)
  return language === 'zh' ? `${month} 月 ${dayOfMonth} 日` : `${dayOfMonth} ${monthNames[month - 1]!}`
}

/** The first and last day of a span of one or two years. */
export function formatSpan(language: Language, span: { first: Day; last: Day }): string {
  const sameYear = partsOfDay(span.first).year === partsOfDay(span.last).year
  const print = sameYear ? formatDayOfYear : formatDate
  return translate(language, 'format.span', {
    first: print(language, span.first),
    last: print(language, span.last),
  })
}

/** A quarter as a reader says it: "2026 年第三季度", "2026 Q3". */
export function formatQuarterName(
  language: Language,
  quarter: { year: number; number: 1 | 2 | 3 | 4 },
): string {
  return language === 'zh'
    ? `${quarter.year} 年第${'一二三四'[quarter.number - 1]!}季度`
    : `${quarter.year} Q${quarter.number}`
}
