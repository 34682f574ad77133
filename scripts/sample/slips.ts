import { LAST, isoOf, quarterDays } from './calendar.ts'
import type { Row } from './tables.ts'

/** Whose rating was typed wrong in the last quarter. */
const MISTYPED = 'A038'
/** Which opportunity was given a nought too many. */
const TENFOLD = 'O031'

/** Rows that a slip is put into. */
type Slipped = {
  readonly activities: readonly Row<'activities'>[]
  readonly opportunities: readonly Row<'opportunities'>[]
  readonly contacts: readonly Row<'contacts'>[]
  readonly ratings: readonly Row<'ratings'>[]
}

/** Types a few cells wrong and gives the rows of `corrections.csv` that put them right. */
export const makeSlips = ({
  activities,
  opportunities,
  contacts,
  ratings,
}: Slipped): Row<'corrections'>[] => {
  const rows: Row<'corrections'>[] = []
  const correct = (table: string, record: string, field: string, old: string, now: string, reason: string) =>
    rows.push({ table, record, field, old, new: now, reason })

  const stray = activities.find((row) => row.account_id === 'A099')
  if (stray) correct('activities', stray.activity_id ?? '', 'account_id', 'A099', 'A048', '客户编号录错')

  const deal = opportunities.find((row) => row.opportunity_id === TENFOLD)
  if (deal) {
    const right = deal.amount ?? ''
    deal.amount = `${right}0`
    correct('opportunities', TENFOLD, 'amount', deal.amount, right, '多录一个零')
  }

  const from = isoOf(quarterDays(LAST).first)
  const people = new Map(contacts.map((row) => [row.contact_id, row]))
  const moved = ratings.findIndex((row, i) => {
    const before = ratings.findLast((other, j) => j < i && other.contact_id === row.contact_id)
    const isOf = people.get(row.contact_id)?.account_id === MISTYPED && (row.date ?? '') >= from
    return isOf && before !== undefined && before.support !== row.support
  })
  const rating = ratings[moved]
  const person = rating && people.get(rating.contact_id)
  if (rating && person) {
    const right = rating.support ?? ''
    const wrong = String(right === '3' ? 1 : Number(right) + 1)
    rating.support = wrong
    person.support = wrong
    correct('ratings', `ratings.csv:${moved + 2}`, 'support', wrong, right, '评审会核对后更正')
    correct(
      'contacts',
      `contacts.csv:${contacts.indexOf(person) + 2}`,
      'support',
      wrong,
      right,
      '评审会核对后更正',
    )
  }
  return rows
}
