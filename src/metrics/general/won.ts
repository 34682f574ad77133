import type { Day } from '../../lib/day.ts'
import type { Opportunity } from '../../model/dataset.ts'

/** Won or lost as of a day, null while open. A decision dated later is not known yet; an undated one holds throughout. */
export function isWon({ won, closed }: Opportunity, asOf: Day): boolean | null {
  return closed !== null && closed > asOf ? null : won
}
