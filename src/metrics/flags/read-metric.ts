import { type Measurement, type Unknown, unknown } from '../../model/measurement.ts'
import type { FlagQuarter } from './define-flag.ts'

/** A metric by its id; unknown where nothing measures it. */
export function readMetric({ metrics }: Pick<FlagQuarter, 'metrics'>, id: string): Measurement {
  return metrics[id] ?? unknown('table-missing')
}

/** A share by its metric's id: numerator, denominator and quotient. */
export function readShare(
  quarter: Pick<FlagQuarter, 'metrics'>,
  id: string,
): { readonly value: number; readonly of: number; readonly share: number } | Unknown {
  const measured = readMetric(quarter, id)
  if ('unknown' in measured) return measured
  const { value, of = 1 } = measured
  return { value: Number(value), of, share: of === 0 ? 0 : Number(value) / of }
}

/** Rows behind a metric; none where it is unknown. */
export function rowsOfMetric(quarter: Pick<FlagQuarter, 'metrics'>, id: string): readonly number[] {
  const measured = readMetric(quarter, id)
  return 'unknown' in measured ? [] : measured.rows
}
