import type { Day } from '../../lib/day.ts'
import type { Rating } from '../../model/dataset.ts'
import { type Quarter, spanOfQuarter } from '../../model/quarter.ts'
import type { RowRef } from '../../model/row-ref.ts'
import { type LinkContext, reportRow } from './link-context.ts'
import type { ContactRow } from './link-people.ts'
import type { SheetReturns } from './sheet-returns.ts'

type Part = 'support' | 'intimacy'
const PARTS: readonly Part[] = ['support', 'intimacy']

/** The last one of a part that is known by a day, of ratings in their order; undated ones are of today. */
function knownBy(ratings: readonly Rating[], part: Part, day: Day): number | null {
  return ratings.findLast((each) => each[part] !== null && (each.day ?? -Infinity) <= day)?.[part] ?? null
}

const isSameQuarter = (own: Quarter, other: Quarter | null): boolean =>
  own.year === other?.year && own.number === other.number

/**
 * The ratings of a person with those of the returned sheets of one quarter, which come in the order in which they count.
 * A row that repeats what was known says nothing. A day on which nobody rated before makes a new rating of all the row
 * says; a changed level under the day of an earlier rating takes its place, because the day was left as it was handed
 * out. What an earlier file (`isBefore`) says without a day gives way to what the sheet says. `known` is sorted; `about`
 * is the person's name.
 */
export function takeReturnedRatings(
  known: readonly Rating[],
  returned: readonly { readonly row: ContactRow; readonly rating: Rating }[],
  about: string,
  isBefore: (one: RowRef, other: RowRef) => boolean,
  returns: SheetReturns,
  context: LinkContext,
): Rating[] {
  let current = [...known]
  for (const { row, rating } of returned) {
    const { quarter } = context.files[row.file]!
    const last = quarter === null ? Infinity : spanOfQuarter(quarter, context.settings.fiscalYearStart).last
    const isNewDay = rating.day !== null && !known.some(({ day }) => day === rating.day)
    const anew = PARTS.filter(
      (part) => rating[part] !== null && rating[part] !== knownBy(known, part, rating.day ?? last),
    )
    if (!isNewDay && anew.length === 0) continue
    if (rating.support === null && rating.intimacy === null) continue

    const replaced = current.filter((each) =>
      each.day === null
        ? (each.quarter === null || isSameQuarter(each.quarter, quarter)) && isBefore(each.row, row.row)
        : each.day === rating.day,
    )
    const [earlier] = replaced.filter(({ row: from }) => returned.some((other) => other.row.row === from))
    const isRepeat = earlier && PARTS.every((part) => earlier[part] === rating[part])
    if (isRepeat) continue
    for (const part of PARTS) {
      const after = row.texts[part]
      if (rating[part] === null || after === undefined) continue
      const column = `contacts.${part}`
      if (earlier && earlier[part] !== rating[part])
        returns.overwritten(
          { row: earlier.row, column, about, before: String(earlier[part] ?? ''), after },
          row.row,
        )
      const before = knownBy(known, part, rating.day ?? last)
      if (before !== rating[part])
        returns.changed({ row: row.row, column, about, before: before === null ? '' : String(before), after })
    }
    if (rating.day !== null && !isNewDay)
      reportRow(context, 'sheet-rating-same-day', row.row, 'contacts.rated_on', about, row.texts['rated_on'])
    current = [
      ...current.filter((each) => !replaced.includes(each)),
      {
        ...rating,
        support: rating.support ?? replaced.findLast(({ support }) => support !== null)?.support ?? null,
        intimacy: rating.intimacy ?? replaced.findLast(({ intimacy }) => intimacy !== null)?.intimacy ?? null,
      },
    ]
  }
  return current
}
