import type { Day } from '../../lib/day.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { TouchFacts, Twentieths } from '../facts/account-facts.ts'
import { TEST_WEIGHT } from '../facts/contact-weight.ts'
import { joinRows } from '../join-rows.ts'
import type { AccountReview } from '../review.ts'

/** One of ours who was in contact with several members of a customer group in the quarter. */
export interface OursAcross {
  /** Position in `dataset.staff`. */
  readonly staff: number
  /** Σc of the quarter in each of these members, by position in `dataset.accounts`, ascending. */
  readonly members: readonly { readonly account: number; readonly contacts: Twentieths }[]
  readonly rows: readonly RowRef[]
}

/** One of theirs who took part in contacts of the quarter with people of another member. */
export interface TheirsAcross {
  /** Position in `dataset.people`. */
  readonly person: number
  /** The account they belong to. */
  readonly own: number
  /** Contacts, by `count`, in each other member they were seen in, and the latest day. */
  readonly members: readonly { readonly account: number; readonly contacts: number; readonly last: Day }[]
  readonly rows: readonly RowRef[]
}

/** Contacts of the quarter that show somebody was there: whether is a yes or no, for which mail is too little. */
export function listMeetings({ slice }: AccountReview): TouchFacts[] {
  return slice.facts.touches.filter(({ weight, count }) => weight >= TEST_WEIGHT * count)
}

/** Ours who were in contact with two of these accounts or more, by position. */
export function listOursAcross(members: readonly AccountReview[]): OursAcross[] {
  const found = new Map<number, { account: number; contacts: Twentieths; rows: TouchFacts['row'][] }[]>()
  for (const one of members) {
    const { account, slice } = one
    const meetings = listMeetings(one)
    for (const { staff, quarter } of slice.facts.staff.values()) {
      const rows = meetings.filter((touch) => touch.staff.includes(staff)).map(({ row }) => row)
      if (rows.length > 0)
        found.set(staff, [...(found.get(staff) ?? []), { account: account.index, contacts: quarter, rows }])
    }
  }
  return [...found]
    .filter(([, seen]) => seen.length > 1)
    .sort(([a], [b]) => a - b)
    .map(([staff, seen]) => ({
      staff,
      members: seen
        .sort((a, b) => a.account - b.account)
        .map(({ account, contacts }) => ({ account, contacts })),
      rows: joinRows(...seen.map(({ rows }) => rows)),
    }))
}

/** Theirs who were seen in contacts of another of these accounts, by position. */
export function listTheirsAcross(members: readonly AccountReview[]): TheirsAcross[] {
  // a row that names people of two accounts stands in the facts of both, each with its own people
  const byRow = Map.groupBy(
    members.flatMap((one) =>
      listMeetings(one)
        .filter(({ shared }) => shared !== null)
        .map((touch) => ({ account: one.account.index, touch })),
    ),
    ({ touch }) => touch.shared,
  )
  const found = new Map<number, { account: number; own: number; touch: TouchFacts }[]>()
  for (const sides of byRow.values())
    for (const { account: own, touch } of sides)
      for (const person of touch.people)
        for (const { account } of sides)
          if (account !== own) found.set(person, [...(found.get(person) ?? []), { account, own, touch }])
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([person, seen]) => ({
      person,
      own: seen[0]!.own,
      members: [...Map.groupBy(seen, ({ account }) => account)]
        .sort(([a], [b]) => a - b)
        .map(([account, contacts]) => ({
          account,
          contacts: contacts.reduce((sum, { touch }) => sum + touch.count, 0),
          last: Math.max(...contacts.map(({ touch }) => touch.day)),
        })),
      rows: joinRows(seen.map(({ touch }) => touch.row)),
    }))
}
