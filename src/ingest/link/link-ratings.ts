import type { Rating } from '../../model/dataset.ts'
import { type RowRef, placeOfRow } from '../../model/row-ref.ts'
import type { tables } from '../../model/tables/registry.ts'
import type { ParsedRow } from '../parse/parsed-row.ts'
import { findAccount } from './account-finder.ts'
import { compareText } from './compare-text.ts'
import type { Directory } from './directory.ts'
import { leaveBlankRow } from './link-accounts.ts'
import { type LinkContext, quarterRank, reportRow } from './link-context.ts'
import type { ContactRow, PersonDraft } from './link-people.ts'
import type { FindStaff } from './link-staff.ts'
import { takeReturnedRatings } from './returned-ratings.ts'
import type { SheetReturns } from './sheet-returns.ts'
import { orderUpdates } from './update-order.ts'

export type RatingRow = ParsedRow<typeof tables.ratings>

/** Every rating of every person, by position: from all their exports and from the ratings table. */
export function linkRatings(
  people: readonly PersonDraft[],
  rows: readonly RatingRow[],
  directories: { readonly people: Directory; readonly accounts: Directory },
  findStaff: FindStaff,
  returns: SheetReturns,
  context: LinkContext,
): Rating[][] {
  const nameOf = (preset: number, text: string | null) =>
    text === null ? null : findStaff(preset, text).name
  const isReturned = ({ file }: ContactRow): boolean => context.files[file]!.updates
  const readRating = ({ values, preset, file, row, texts }: ContactRow): Rating => ({
    day: values.rated_on,
    quarter: values.rated_on === null ? context.files[file]!.quarter : null,
    source: 'contacts',
    support: values.support,
    supportLabel: texts['support'] ?? null,
    intimacy: values.intimacy,
    ratedBy: nameOf(preset, values.rated_by),
    approvedBy: nameOf(preset, values.approved_by),
    reason: null,
    row,
  })
  const ratings = people.map(({ group }): Rating[] =>
    group.rows.filter((row) => !isReturned(row)).map(readRating),
  )
  for (const { values, preset, file, row, texts } of rows) {
    const person = findRated(values, preset, row, directories, context)
    if (person === null) continue
    ratings[person]!.push({
      day: values.date,
      quarter: values.date === null ? context.files[file]!.quarter : null,
      source: 'ratings',
      support: values.support,
      supportLabel: texts['support'] ?? null,
      intimacy: values.intimacy,
      ratedBy: nameOf(preset, values.rated_by),
      approvedBy: nameOf(preset, values.approved_by),
      reason: values.reason,
      row,
    })
  }
  const sort = (own: readonly Rating[]): Rating[] =>
    withoutRepeats(own.filter((each) => each.support !== null || each.intimacy !== null).sort(compareRatings))
  const orderOf = orderUpdates(
    people.flatMap(({ group }) => group.rows),
    context,
  )
  const at = (row: RowRef): number => orderOf({ row, file: placeOfRow(row).file })
  const isBefore = (one: RowRef, other: RowRef): boolean => at(one) <= at(other)
  return people.map(({ group }, index) => {
    const batches = Map.groupBy(group.rows.filter(isReturned), ({ file }) =>
      quarterRank(context.files[file]!),
    )
    let sorted = sort(ratings[index]!)
    for (const rows of batches.values()) {
      const returned = rows.map((row) => ({ row, rating: readRating(row) }))
      sorted = sort(
        takeReturnedRatings(sorted, returned, group.newest.values.name!, isBefore, returns, context),
      )
    }
    reportConflicts(sorted, context)
    return sorted
  })
}

function findRated(
  values: RatingRow['values'],
  preset: number,
  row: number,
  { people, accounts }: { readonly people: Directory; readonly accounts: Directory },
  context: LinkContext,
): number | null {
  const text = values.contact_id ?? values.contact
  if (text === null) {
    leaveBlankRow(context, row, 'ratings.contact_id')
    return null
  }
  const byId = values.contact_id === null ? 'none' : people.byId(preset, values.contact_id)
  const name = values.contact ?? values.contact_id!
  const isNamed = values.account_id !== null || values.account !== null
  const account = isNamed ? findAccount(accounts, preset, values.account_id, values.account) : 'none'
  const byName =
    typeof account === 'number'
      ? people.byName(account, name)
      : isNamed
        ? account
        : people.byNameAnywhere(name)
  const found = byId === 'none' && (values.contact_id === null || !people.hasIds) ? byName : byId
  if (typeof found === 'number') return found
  const column = values.contact_id === null ? 'ratings.contact' : 'ratings.contact_id'
  reportRow(context, found === 'none' ? 'person-not-found' : 'person-ambiguous', row, column, text)
  return null
}

const NEVER = Infinity

/** By day, undated last and by quarter among themselves; of one day contacts before ratings, higher support before lower. */
function compareRatings(a: Rating, b: Rating): number {
  const quarterOf = ({ quarter }: Rating) => (quarter ? quarter.year * 4 + quarter.number : NEVER)
  const compare = (one: number, other: number) => (one === other ? 0 : one - other)
  return (
    compare(a.day ?? NEVER, b.day ?? NEVER) ||
    compare(quarterOf(a), quarterOf(b)) ||
    compareText(a.source, b.source) ||
    compare(b.support ?? NEVER, a.support ?? NEVER) ||
    compare(b.intimacy ?? NEVER, a.intimacy ?? NEVER) ||
    compareText(a.ratedBy ?? '', b.ratedBy ?? '') ||
    a.row - b.row
  )
}

/** One rating that several exports repeat is one rating. */
function withoutRepeats(sorted: readonly Rating[]): Rating[] {
  const contentOf = (rating: Rating) => JSON.stringify({ ...rating, row: null })
  return sorted.filter((rating, index) => index === 0 || contentOf(sorted[index - 1]!) !== contentOf(rating))
}

/** Two different levels of support on one day: the ratings table, then the lower one, is taken. */
function reportConflicts(sorted: readonly Rating[], context: LinkContext): void {
  sorted.forEach((rating, index) => {
    const before = sorted[index - 1]
    if (!before || rating.day === null || before.day !== rating.day) return
    if (before.support === null || rating.support === null || before.support === rating.support) return
    const column = rating.source === 'ratings' ? 'ratings.support' : 'contacts.support'
    reportRow(
      context,
      'ratings-disagree',
      rating.row,
      column,
      `${before.support} / ${rating.support}`,
      String(rating.support),
    )
  })
}
