import type { Locale } from '../i18n/locale.ts'
import { isKnown, type Measurement } from '../model/measurement.ts'
import { type UnknownReason, unknownReasons } from '../model/unknown-reasons.ts'
import type { MetricDefinition, MetricUnit } from '../metrics/define-metric.ts'
import { printUnknown } from './print-unknown.ts'
import { printBound } from './print-bound.ts'

/** A measurement in words. `known` false: the text says that it was not measured or is withheld. */
export interface Printed {
  readonly text: string
  readonly known: boolean
  readonly zero: boolean
}

function printNumber(locale: Locale, unit: MetricUnit, value: number): string {
  if (unit === 'index') return locale.score(value)
  if (unit === 'share') return locale.percent(value)
  if (unit === 'days') return locale.text('format.days', { count: value })
  return locale.number(value, 1)
}

/** A verdict as a word; what has none is printed as it is (tier letters). */
export function printVerdict(locale: Locale, metric: string, value: string | number): string {
  return locale.term(`verdict.${metric}.${value}`) ?? String(value)
}

/** Prints a measurement by the unit of its metric: a share with its counts, an index cut, "≥" where it is a lower bound. */
export function printMeasurement(
  locale: Locale,
  definition: Pick<MetricDefinition, 'id' | 'unit'>,
  measurement: Measurement | undefined,
): Printed {
  if (measurement === undefined || !isKnown(measurement))
    return { text: printUnknown(locale, measurement), known: false, zero: false }
  const { value, of, atLeast } = measurement
  const prefix = printBound(atLeast)
  if (typeof value === 'string')
    return { text: prefix + printVerdict(locale, definition.id, value), known: true, zero: false }
  const text =
    of !== undefined
      ? `${locale.number(value, 1)}/${locale.number(of, 1)}`
      : definition.unit === 'verdict'
        ? printVerdict(locale, definition.id, value)
        : printNumber(locale, definition.unit, value)
  return { text: prefix + text, known: true, zero: value === 0 && !atLeast }
}

/** Why a measurement is unknown, in words; the bare code where the words are still missing. */
export function printReason(locale: Locale, reason: string): string {
  return reason in unknownReasons ? locale.words(unknownReasons[reason as UnknownReason]) : reason
}
