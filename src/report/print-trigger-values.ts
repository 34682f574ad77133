import { type TriggerValue, triggerValues } from '../metrics/flags/trigger-values.ts'
import type { Locale } from '../i18n/locale.ts'
import { printVerdict } from './print-measurement.ts'

function printValue(locale: Locale, { as }: TriggerValue, value: number | string): string {
  if (typeof value === 'string') return printVerdict(locale, 'decision-outlook', value)
  if (as === 'share') return locale.percent(value)
  if (as === 'score') return locale.score(value)
  if (as === 'change') return locale.change(value)
  return locale.number(value, 1)
}

/** Values that made a flag or rule speak, each with its name; those that have none for readers are left out. */
export function printTriggerValues(
  locale: Locale,
  values: Readonly<Record<string, number | string>>,
): string {
  return locale.series(
    Object.entries(values).flatMap(([name, value]) => {
      const words = triggerValues[name]
      return words === undefined ? [] : [`${locale.words(words)} ${printValue(locale, words, value)}`]
    }),
  )
}
