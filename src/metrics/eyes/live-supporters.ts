import { TWENTIETHS } from '../facts/account-facts.ts'
import type { AccountSlice } from '../account-slice.ts'
import { findCircle } from '../decision/decision-circle.ts'
import type { LiveSupporter } from './live-supporter.ts'

/** Ours who have not left on or before the as-of day; queues and integrations are nobody. */
export function presentStaff(slice: AccountSlice): (staff: number) => boolean {
  const { staff } = slice.dataset
  return (index) => {
    const member = staff[index]
    return (
      member !== undefined && member.person && (member.leftOn === null || member.leftOn > slice.period.asOf)
    )
  }
}

/** People of the circle who credibly support us and had an effective contact of c ≥ 0.5 within their gap, by id. */
export function foldLiveSupporters(slice: AccountSlice): LiveSupporter[] {
  const { facts, period, settings } = slice
  const enough = settings.activeContacts * TWENTIETHS
  const strongStaff = new Map<number, number[]>()
  for (const { person, staff, halfYear } of facts.pairs) {
    if (halfYear < enough) continue
    const known = strongStaff.get(person)
    if (known) known.push(staff)
    else strongStaff.set(person, [staff])
  }
  return findCircle(slice).flatMap(({ person, credible, gapDays }): LiveSupporter[] => {
    const contact = facts.people.get(person.index)
    if (credible === null || credible < 1 || !contact || contact.lastContact === null) return []
    if (period.asOf - contact.lastContact > gapDays) return []
    return [
      {
        person: person.index,
        department: person.department?.key ?? null,
        strongStaff: strongStaff.get(person.index) ?? [],
        latestStaff: contact.lastContactStaff,
      },
    ]
  })
}
