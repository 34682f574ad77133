import type { Day } from '../../lib/day.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { TouchFacts, Twentieths } from '../facts/account-facts.ts'
import { joinRows } from '../join-rows.ts'
import type { AccountReview } from '../review.ts'

/** One of ours with effective contacts of the half-year in several members of a customer group. */
export interface OursAcross {
  /** Position in `dataset.staff`. */
  readonly staff: number
  /** Σc in each of these members, by position in `dataset.accounts`, ascending. */
  readonly members: readonly { readonly account: number; readonly contacts: Twentieths }[]
  readonly rows: readonly RowRef[]
}

/** One of theirs who took part in contacts of the half-year with people of another member. */
export interface TheirsAcross {
  /** Position in `dataset.people`. */
  readonly person: number
  /** The account they belong to. */
  readonly own: number
  /** Contacts, by `count`, in each other member they were seen in, and the latest day. */
  readonly members: readonly { readonly account: number; readonly contacts: number; readonly last: Day }[]
  readonly rows: readonly RowRef[]
}

const isEffective = ({ weight, kind }: TouchFacts): boolean =>
  weight > 0 || kind === 'email' || kind === 'chat'

/** Effective contacts of the half-year: those of the quarter, and those of the one before. */
function listContacts({ slice }: AccountReview): TouchFacts[] {
  return [...slice.previousFacts.touches, ...slice.facts.touches].filter(isEffective)
}

/** Ours with effective contacts in two of these accounts or more, by position. */
export function listOursAcross(members: readonly AccountReview[]): OursAcross[] {
  const found = new Map<number, { account: number; contacts: Twentieths }[]>()
  for (const { account, slice } of members)
    for (const { staff, halfYear } of slice.facts.staff.values())
      if (halfYear > 0)
        found.set(staff, [...(found.get(staff) ?? []), { account: account.index, contacts: halfYear }])
  const across = [...found].filter(([, own]) => own.length > 1).sort(([a], [b]) => a - b)
  const contacts = members.flatMap(listContacts)
  return across.map(([staff, own]) => ({
    staff,
    members: own.sort((a, b) => a.account - b.account),
    rows: joinRows(contacts.filter((touch) => touch.staff.includes(staff)).map(({ row }) => row)),
  }))
}

/** Theirs who were seen in contacts of another of these accounts, by position. */
export function listTheirsAcross(members: readonly AccountReview[]): TheirsAcross[] {
  // a row that names people of two accounts stands in the facts of both, each with its own people
  const byRow = Map.groupBy(
    members.flatMap((one) => listContacts(one).map((touch) => ({ account: one.account.index, touch }))),
    ({ touch }) => touch.row,
  )
  const found = new Map<number, { account: number; own: number; touch: TouchFacts }[]>()
  for (const sides of byRow.values())
    for (const side of sides)
      for (const person of side.touch.people)
        for (const other of sides)
          if (other.account !== side.account && other.touch.people.length > 0)
            found.set(person, [
              ...(found.get(person) ?? []),
              { account: other.account, own: side.account, touch: side.touch },
            ])
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
