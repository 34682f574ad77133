import { formatNumber, numberFormat } from './format-number.ts'
import { type Language, languageTags } from './language.ts'

const steps = [
  { size: 1e8, word: '亿' },
  { size: 1e4, word: '万' },
]

const isCode = (currency: string) => /^[A-Z]{3}$/.test(currency)

const currencyNames = new Intl.DisplayNames([languageTags.zh.format], { type: 'currency' })

function currencyWord(currency: string): string {
  if (currency === 'CNY') return '元'
  return currencyNames.of(currency) ?? currency
}

/** Three significant digits: 1.86, 42, 1,240 (万 or 亿 follow). */
function shorten(language: Language, value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return formatNumber(language, value, digits)
}

/** An amount of money: "1.86 亿元", "¥186M". A currency that is no ISO code is written as the settings name it. */
export function formatAmount(language: Language, amount: number, currency: string): string {
  if (language === 'zh') {
    const step = steps.find(({ size }) => Math.abs(amount) >= size)
    const unit = (step?.word ?? '') + (isCode(currency) ? currencyWord(currency) : currency)
    return `${shorten(language, amount / (step?.size ?? 1))}\u00A0${unit}`
  }
  const options = { notation: 'compact', maximumSignificantDigits: 3 } as const
  const format = numberFormat(
    'en',
    isCode(currency) ? { ...options, style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : options,
  )
  return isCode(currency) ? format.format(amount) : `${format.format(amount)}\u00A0${currency}`
}
