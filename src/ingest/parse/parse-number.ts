const MONEY = /[￥¥$€£]|元|\b(?:CNY|RMB|USD|EUR|GBP|HKD|JPY)\b/gi
const SHAPE = /^([+-]?)(\d{1,3}(?:[, ]\d{3})+|\d+)?(\.\d+)?(?:e([+-]?\d{1,3}))?(%|万|亿)?$/i
const FACTOR: Readonly<Record<string, number>> = { 万: 4, 亿: 8, '%': -2 }

/** A number as written: thousands separators, currency signs, 万, 亿, percent and full-width digits. */
export interface WrittenNumber {
  readonly value: number
  readonly percent: boolean
}

/** Undefined where the text is no number; `1.234,56` is none, because its comma may mean either. */
export function parseNumber(cell: string): WrittenNumber | undefined {
  const text = cell
    .replaceAll('，', ',')
    .normalize('NFKC')
    .replaceAll('\u2212', '-')
    .replace(MONEY, '')
    .trim()
    .replace(/^([+-])\s+/, '$1')
    .replace(/\s+(?=[%万亿])/, '')
  const match = SHAPE.exec(text)
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined
  const digits = `${match[1] ?? ''}${(match[2] ?? '0').replace(/[, ]/g, '')}${match[3] ?? ''}`
  const unit = match[5] ?? ''
  // shifting the exponent keeps 0.36 where a division gives 0.36000000000000004
  const value = Number(`${digits}e${Number(match[4] ?? 0) + (FACTOR[unit] ?? 0)}`)
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, percent: unit === '%' } : undefined
}
