import type { UnderstoodCell } from '../../src/ingest/propose/understand-rows.ts'
import { formatDay } from '../../src/lib/day.ts'
import type { Stamp } from '../../src/model/registers.ts'
import type { Column } from '../../src/model/tables/column.ts'

type Language = 'zh' | 'en'

function printStamp({ day, minute }: Stamp): string {
  if (minute === null) return formatDay(day)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${formatDay(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

function printValue(value: unknown, text: string, column: Column<unknown>, language: Language): string {
  if (value === null) return `?${text}`
  switch (column.kind) {
    case 'date':
      return formatDay(value as number)
    case 'moment':
      return printStamp(value as Stamp)
    case 'filled':
      return '✓'
    case 'share':
      return `${Math.round((value as number) * 1000) / 10} %`
    case 'support':
      return `${text} = ${value as number}`
    default:
      return (
        column.labels?.labels.find(({ code }) => code === value)?.words[language] ??
        `${value as string | number | boolean}`
      )
  }
}

/** One cell as it is understood, for a terminal: a label as its word, a day as it is written in data, `?` before what can't be read. */
export function printCell(
  { text, values }: UnderstoodCell,
  column: Column<unknown>,
  language: Language,
): string {
  return values.map((value) => printValue(value, text, column, language)).join('; ')
}
