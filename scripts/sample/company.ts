import { LAST } from './calendar.ts'
import { accountPlans } from './account-plans.ts'
import { accountRow, unreviewedRows } from './account-rows.ts'
import { activityRows, numberTouches } from './activity-rows.ts'
import { blemishes, blur, forget, strayTouches } from './blemishes.ts'
import { castStories } from './casting.ts'
import { contactRows } from './contact-rows.ts'
import { dealRows, makeDeals } from './opportunities.ts'
import { departmentRows } from './department-rows.ts'
import { latestRatings, makeRatings, ratingRow } from './ratings.ts'
import { makeDice } from './dice.ts'
import { makeNames } from './names.ts'
import { makePeople } from './people.ts'
import { makeStaff, staffRows, teamOf } from './staff.ts'
import { makeTouches } from './touches.ts'
import { planAhead } from './plan-ahead.ts'
import { stories } from './stories.ts'
import type { Deal } from './opportunities.ts'
import type { Person } from './person.ts'
import type { Rating } from './ratings.ts'
import type { Row, Tables } from './tables.ts'
import type { Touch } from './touch.ts'

/** Makes the whole company: the same tables every time. */
export const makeCompany = (): Tables => {
  const names = makeNames(
    makeDice('names'),
    stories.flatMap((story) => story.names),
  )
  const staff = makeStaff(names)
  const places = new Map<string, number>()
  const accounts: Row<'accounts'>[] = []
  const departments: Row<'departments'>[] = []
  const everyone: Person[] = []
  const deals: Deal[] = []
  const touches: Touch[] = []
  const ratings: Rating[] = []
  for (const plan of accountPlans) {
    const place = places.get(plan.unit) ?? 0
    places.set(plan.unit, place + 1)
    const dice = (about: string) => makeDice(`${about} ${plan.id}`)
    const team = teamOf(plan, place, staff)
    const people = forget(plan, makePeople(plan, team, names, dice('people')))
    castStories(plan.id, people)
    const own = makeDeals(plan, people, dice('deals'))
    for (const deal of own) deal.id = `O${String(deals.push(deal)).padStart(3, '0')}`
    const log = makeTouches(plan, people, team, own, dice('touches'))
    accounts.push(accountRow(plan, team))
    departments.push(...departmentRows(plan))
    everyone.push(...people)
    touches.push(...log, ...planAhead(plan, people, team, dice('plans')))
    ratings.push(
      ...makeRatings(plan, people, team, log, blemishes.lapsed.get(plan.id) ?? LAST, dice('ratings')),
    )
  }
  blur(touches, makeDice('blur'))
  touches.push(...strayTouches(touches))
  const numbered = numberTouches(touches)
  return {
    accounts: [...accounts, ...unreviewedRows()],
    contacts: contactRows(everyone, latestRatings(ratings)),
    activities: activityRows(numbered),
    ratings: ratings.toSorted((a, b) => a.day - b.day).map((rating) => ratingRow(rating, numbered)),
    staff: staffRows(staff),
    departments,
    opportunities: dealRows(deals),
  }
}
