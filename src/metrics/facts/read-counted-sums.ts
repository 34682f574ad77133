import type { PairFacts, PersonFacts, StaffFacts } from './account-facts.ts'
import { addSplit, type Split, sumSplit } from './contact-tally.ts'
import { isInWindow } from './counted-rows.ts'
import { entryOf } from './fold-state.ts'

type Rows = readonly (readonly number[])[]

const ascending = (a: number, b: number): number => a - b

/** Weight with a person or one of ours, and that of the half-year by among how many it is split. */
interface Sum {
  quarter: number
  halfYear: number
  readonly split: Split
}

const emptySum = (): Sum => ({ quarter: 0, halfYear: 0, split: [] })

const isInHalfYear = ([ago, part]: readonly number[], last: number): boolean =>
  isInWindow(ago!, part!, last, 1) || isInWindow(ago!, part!, last, 2)

/** Adds a weight to the windows that hold it; whether the half-year does. */
function addWeight(sum: Sum, [ago, part]: readonly number[], last: number, weight: number): boolean {
  if (isInWindow(ago!, part!, last, 1)) sum.quarter += weight
  if (!isInWindow(ago!, part!, last, 2)) return false
  sum.halfYear += weight
  return true
}

/** People with a contact of the half-year that ends `last` quarters before the edition's, and those with an earlier last one. */
export function readPeople(weights: Rows, last: number, lastContacts: Rows): Map<number, PersonFacts> {
  const found = new Map<number, Sum & { mail: number; began: boolean }>()
  for (const row of weights) {
    const [ago, , person, among, weight, began] = row
    if (!isInHalfYear(row, last)) continue
    const sum = entryOf(found, person!, () => ({ ...emptySum(), mail: 0, began: false }))
    sum.began ||= began === 1 && ago === last
    if (!addWeight(sum, row, last, weight!)) continue
    if (among === 0) sum.mail += weight!
    else addSplit(sum.split, among!, weight!)
  }
  const latest = new Map<number, { day: number; staff: number[] }>()
  for (const [, person, day, staff] of lastContacts) {
    const known = latest.get(person!)
    if (known !== undefined && known.day > day!) continue
    const contact = known?.day === day ? known! : { day: day!, staff: [] }
    latest.set(person!, contact)
    if (staff! >= 0) contact.staff.push(staff!)
  }
  const persons = [...new Set([...found.keys(), ...latest.keys()])].sort(ascending)
  return new Map(
    persons.map((person): [number, PersonFacts] => {
      const { quarter, halfYear, split, mail, began } = found.get(person) ?? {
        ...emptySum(),
        mail: 0,
        began: false,
      }
      const { day = null, staff = [] } = latest.get(person) ?? {}
      return [
        person,
        {
          person,
          quarter,
          halfYear,
          share: sumSplit(split) + mail,
          began,
          lastContact: day,
          lastContactStaff: staff.sort(ascending),
          lastContactRows: [],
          rows: [],
        },
      ]
    }),
  )
}

export function readStaff(weights: Rows, last: number): Map<number, StaffFacts> {
  const found = new Map<number, Sum>()
  for (const row of weights) {
    const [, , member, among, weight] = row
    if (!isInHalfYear(row, last)) continue
    const sum = entryOf(found, member!, emptySum)
    if (addWeight(sum, row, last, weight!)) addSplit(sum.split, among!, weight!)
  }
  return new Map(
    [...found]
      .sort(([a], [b]) => a - b)
      .map(([staff, { quarter, halfYear, split }]) => [
        staff,
        { staff, quarter, halfYear, share: sumSplit(split) },
      ]),
  )
}

export function readPairs(weights: Rows, last: number): PairFacts[] {
  const found = new Map<string, { person: number; staff: number; halfYear: number }>()
  for (const [ago, part, person, staff, weight] of weights) {
    if (!isInWindow(ago!, part!, last, 2)) continue
    const key = `${person} ${staff}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { person: person!, staff: staff!, halfYear: weight! })
    else known.halfYear += weight!
  }
  return [...found.values()].sort((a, b) => a.person - b.person || a.staff - b.staff)
}
