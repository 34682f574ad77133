import type { DiagnosticCode } from '../../model/diagnostics/catalogue.ts'
import type { LabelList } from '../../model/labels/define-labels.ts'
import { intimacyLabels } from '../../model/labels/intimacies.ts'
import { supportLabels } from '../../model/labels/support-levels.ts'
import { influenceLabels } from '../../model/labels/yes-no.ts'
import type { Column } from '../../model/tables/column.ts'
import type { ColumnRules } from './column-rules.ts'
import { isSupportLabel } from './decide-scales.ts'
import { parseDate, parseStamp, readOpenDate } from './parse-date.ts'
import { parseNumber } from './parse-number.ts'

/** What is wrong with a text, and what would be right. */
export interface Fault {
  readonly code: DiagnosticCode
  readonly expected: string
}

/** A parsed text. A fault leaves the value unknown (null); so does a column that nothing decides, without a fault per cell. */
export interface ParsedValue {
  readonly value: unknown
  readonly fault?: Fault
}

const unknown: ParsedValue = { value: null }
const faulty = (code: DiagnosticCode, expected: string): ParsedValue => ({
  value: null,
  fault: { code, expected },
})

/** What a cell may say, each with its word in the other language. */
function spellings({ labels }: LabelList<string | number | boolean>): string {
  return labels
    .filter(({ code }) => code !== 'unknown')
    .map(({ code, words }) =>
      typeof code === 'string' ? `${code} (${words.zh})` : `${words.zh} (${words.en})`,
    )
    .join(' / ')
}

function parseLabel(text: string, labels: LabelList<string | number | boolean>): ParsedValue {
  const code = labels.find(text)
  return code === undefined ? faulty('label-unknown', spellings(labels)) : { value: code }
}

function parseNumeric(text: string, column: Column<unknown>, scale: number): ParsedValue {
  const number = parseNumber(text)
  if (number === undefined) return faulty('number-unreadable', '1234.5')
  const value = number.percent || scale === 1 ? number.value : number.value / scale
  return column.schema.safeParse(value).success ? { value } : faulty('number-out-of-range', rangeOf(column))
}

function rangeOf(column: Column<unknown>): string {
  return column.kind === 'share' ? '0–100 %' : column.about.en
}

function parseInfluence(text: string, column: Column<unknown>, scale: 5 | 10): ParsedValue {
  const named = influenceLabels.find(text)
  // "1" is a number of the column's scale, not the code of 低
  const number = parseNumber(text)
  if (number === undefined)
    return named === undefined ? faulty('label-unknown', '1–5 / 高 / 中 / 低') : { value: named }
  const value =
    scale === 5
      ? number.value
      : number.value >= 0 && number.value <= 10
        ? Math.max(1, Math.floor(number.value / 2 + 0.5))
        : -1
  return column.schema.safeParse(value).success
    ? { value }
    : faulty('number-out-of-range', scale === 5 ? '1–5' : '0–10')
}

/** Reads one text by the kind of its column. Blank text is never given. */
export function parseValue(text: string, column: Column<unknown>, rules: ColumnRules): ParsedValue {
  switch (column.kind) {
    case 'text':
    case 'reference':
      return { value: text }
    case 'filled':
      return { value: true }
    case 'date':
    case 'moment': {
      const open = rules.dateOrder === 'open' ? readOpenDate(text.normalize('NFKC').trim()) : undefined
      if (open && open.first !== open.second) return unknown
      const order = rules.dateOrder === 'open' ? null : rules.dateOrder
      const read = column.kind === 'date' ? parseDate : parseStamp
      const value = read(text, { order, excelSerial: rules.excelSerial, clock: rules.clock })
      return value === undefined ? faulty('date-unreadable', 'YYYY-MM-DD') : { value }
    }
    case 'number':
      return parseNumeric(text, column, 1)
    case 'share':
      return parseNumeric(text, column, rules.shareScale)
    case 'label':
      return parseLabel(text, column.labels!)
    case 'support': {
      if (rules.supportReading === 'open')
        return isSupportLabel(text) ? unknown : faulty('label-unknown', spellings(supportLabels.huawei))
      return parseLabel(text, supportLabels[rules.supportReading])
    }
    case 'intimacy':
      return parseLabel(text, intimacyLabels)
    case 'influence':
      return parseInfluence(text, column, rules.influenceScale)
  }
}
