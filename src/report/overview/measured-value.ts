import { isKnown } from '../../model/measurement.ts'
import type { AccountMeasures } from '../../metrics/review.ts'

/** A metric's number for an account, null where it is unknown or a word. */
export function numberOf(measures: AccountMeasures, metric: string): number | null {
  const measured = measures.metrics[metric]
  return measured && isKnown(measured) && typeof measured.value === 'number' ? measured.value : null
}

/** A metric's verdict, null where it is unknown. */
export function verdictOf(measures: AccountMeasures, metric: string): string | null {
  const measured = measures.metrics[metric]
  return measured && isKnown(measured) ? String(measured.value) : null
}
