import type { Locale } from '../i18n/locale.ts'
import type { Tone } from './chart-data/support-level.ts'

/** A fall of at least this many points is one a person must look at. */
const ALARM = 2

/** A change of score as text, in the accent where it is a fall worth a look. */
export function printChange(locale: Locale, points: number): { text: string; tone: Tone } {
  return { text: locale.change(points), tone: points <= -ALARM ? 'alarm' : 'muted' }
}
