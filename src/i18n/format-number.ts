import { type Language, languageTags } from './language.ts'

/** Kept between a number and its `%`, so that a line never breaks there. */
export const NO_BREAK = '\u00A0'

// to make a format takes a hundred times as long as to use it, and a page prints hundreds of numbers
const formats = new Map<string, Intl.NumberFormat>()

/** The number format of a language with these options, made once. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(languageTags[language].format, options)
    formats.set(key, format)
  }
  return format
}

const plain: Record<Language, Intl.NumberFormat[]> = { zh: [], en: [] }

/** A plain number with at most `digits` decimals, grouped by the language. */
export function formatNumber(language: Language, value: number, digits = 0): string {
  plain[language][digits] ??= numberFormat(language, { maximumFractionDigits: digits })
  return plain[language][digits].format(value).replace('-', '−')
}

/**
 * A score 0–100 cut, not rounded, to one decimal: 79.96 prints 79.9, because 80.0 would claim the next band. The tiny
 * amount added first undoes the error of binary fractions (64.1 must not print 64.0).
 */
export function formatScore(value: number): string {
  return (Math.floor(value * 10 + 1e-9) / 10).toFixed(1)
}

/** A change with its sign, one decimal; "±0.0" where nothing moved. */
export function formatChange(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits)
  if (Number(text) === 0) return `±${text}`
  return value > 0 ? `+${text}` : `−${text}`
}

/** A share 0–1 as whole percent, rounded down so that 100 % means all and 0 % is only printed for none. */
export function formatPercent(share: number): string {
  const whole = Math.floor(share * 100 + 1e-9)
  return `${whole === 0 && share > 0 ? '<1' : whole}${NO_BREAK}%`
}
