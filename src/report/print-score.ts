import type { Locale } from '../i18n/locale.ts'
import type { Score } from '../metrics/review.ts'
import { printUnknown } from './print-unknown.ts'

/** A score cut to one decimal, an interval as "65.0–85.0", or the words for what is not there. */
export function printScore(locale: Locale, score: Score): string {
  if ('value' in score) return locale.score(score.value)
  if ('from' in score) return `${locale.score(score.from)}–${locale.score(score.to)}`
  return printUnknown(locale, score)
}

/** By what accounts are ordered: a score, or where only a range is known its lower end; null where nothing is. */
export function sortScore(score: Score): number | null {
  return 'value' in score ? score.value : 'from' in score ? score.from : null
}

/** A score as a point of a line, null where it is no single number. */
export function pointOf(score: Score): number | null {
  return 'value' in score ? score.value : null
}
