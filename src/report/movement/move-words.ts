import type { Locale } from '../../i18n/locale.ts'
import type { Standing } from '../../metrics/movement/transitions.ts'

/** Where somebody stands, as short as a cell needs it: a level, or the word for being off the scale. */
export function printStanding(locale: Locale, standing: Standing): string {
  return typeof standing === 'number' ? locale.number(standing) : locale.text(`movement.standing.${standing}`)
}
