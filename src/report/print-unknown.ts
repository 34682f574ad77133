import type { Locale } from '../i18n/locale.ts'
import type { Measurement } from '../model/measurement.ts'
import type { Score, SubScore } from '../metrics/review.ts'
import { cell, unknownCell } from './cells.ts'
import type { Cell } from './page-parts/table.ts'

type Stated = Measurement | Score | SubScore | undefined

/** Whether a number is there and these readers are not shown it. */
export function isSuppressed(stated: Stated): boolean {
  return stated !== undefined && 'unknown' in stated && stated.unknown === 'small-group'
}

/** What stands in place of a number: that it is withheld, which says nothing of it, or that it is not measured. */
export function printUnknown(locale: Locale, stated: Stated): string {
  return locale.text(isSuppressed(stated) ? 'words.withheld' : 'words.not-measured')
}

/** The same in a cell: only what is not measured is hatched. `text` is what is said of that. */
export function cellOfUnknown(
  locale: Locale,
  stated: Stated,
  text = locale.text('words.not-measured'),
): Cell {
  return isSuppressed(stated)
    ? cell(locale.text('words.withheld'), { mark: 'muted', sort: null })
    : unknownCell(text)
}
