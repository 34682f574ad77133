import { LAST, quarterDays } from './calendar.ts'
import { accountPlans } from './account-plans.ts'
import { accountRow, unreviewedRows } from './account-rows.ts'
import { activityRows, numberTouches } from './activity-rows.ts'
import { blemishes, blur, forget, strayTouches } from './blemishes.ts'
import { castStories } from './casting.ts'
import { contactRows, formerContactRows } from './contact-rows.ts'
import { detachTrainings } from './link-rows.ts'
import { dealRows, makeDeals } from './opportunities.ts'
import { departmentRows } from './department-rows.ts'
import { latestRatings, makeRatings, ratingRow } from './ratings.ts'
import { makeCases } from './case-rows.ts'
import { makeDice } from './dice.ts'
import { makeNames } from './names.ts'
import { makePeople } from './people.ts'
import { makePromises } from './promises.ts'
import { makeStaff, staffRows, teamOf } from './staff.ts'
import { makeTouches } from './touches.ts'
import { partnershipRows } from './partnership-rows.ts'
import { planAhead } from './plan-ahead.ts'
import { promiseRows } from './promise-rows.ts'
import { satisfactionRows } from './satisfaction-rows.ts'
import { siteRows } from './site-rows.ts'
import { makeSlips } from './slips.ts'
import { stories } from './stories.ts'
import { useFormerNames } from './former-names.ts'
import type { Deal } from './opportunities.ts'
import type { Person } from './person.ts'
import type { Rating } from './ratings.ts'
import type { Promised } from './promises.ts'
import type { Row, SampleFile } from './tables.ts'
import type { Touch } from './touch.ts'

/** Quarter ends of which an export of the plans was kept. */
const KEPT: readonly (readonly [string, number])[] = [
  ['2025Q4', LAST - 3],
  ['2026Q1', LAST - 2],
  ['2026Q2', LAST - 1],
]

/** Makes the whole company: the same files every time. */
export const makeCompany = (): SampleFile[] => {
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
  const promises: Promised[] = []
  const sites: Row<'sites'>[] = []
  const cases: Row<'cases'>[] = []
  const satisfaction: Row<'satisfaction'>[] = []
  const partnership: Row<'partnership'>[] = []
  const heads = new Set(accountPlans.flatMap(({ parent }) => parent ?? []))
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
    const ratedHere = makeRatings(
      plan,
      people,
      team,
      log,
      blemishes.lapsed.get(plan.id) ?? LAST,
      dice('ratings'),
    )
    ratings.push(...ratedHere)
    promises.push(...makePromises(plan, people, ratedHere, team))
    sites.push(...siteRows(plan, team))
    for (const row of makeCases(plan, people)) row.case_id = `C${String(cases.push(row)).padStart(4, '0')}`
    satisfaction.push(...satisfactionRows(plan))
    partnership.push(...partnershipRows(plan, heads))
  }
  blur(touches, makeDice('blur'))
  touches.push(...strayTouches(touches))
  const numbered = numberTouches(touches)
  const accountsToday = [...accounts, ...unreviewedRows()]
  const today = contactRows(everyone, latestRatings(ratings))
  const activities = activityRows(numbered)
  const opportunities = dealRows(deals)
  const rated = ratings.toSorted((a, b) => a.day - b.day).map((rating) => ratingRow(rating, numbered))
  const aliases = useFormerNames(accountsToday, today)
  const juneEnd = quarterDays(LAST - 1).last
  const june = formerContactRows(everyone, today, latestRatings(ratings, juneEnd), juneEnd)
  const links = detachTrainings(activities)
  const corrections = makeSlips({ activities, opportunities, contacts: today, ratings: rated })
  return [
    { name: 'accounts', table: 'accounts', rows: accountsToday },
    { name: 'contacts', table: 'contacts', rows: today },
    { name: 'contacts-2026Q2', table: 'contacts', rows: june },
    { name: 'activities', table: 'activities', rows: activities },
    { name: 'ratings', table: 'ratings', rows: rated },
    { name: 'staff', table: 'staff', rows: staffRows(staff) },
    { name: 'departments', table: 'departments', rows: departments },
    { name: 'opportunities', table: 'opportunities', rows: opportunities },
    { name: 'plans', table: 'plans', rows: promiseRows(promises) },
    ...KEPT.map(([name, quarter]): SampleFile => {
      const rows = promiseRows(promises, quarterDays(quarter).last)
      return { name: `plans-${name}`, table: 'plans', rows }
    }),
    { name: 'sites', table: 'sites', rows: sites },
    { name: 'cases', table: 'cases', rows: cases },
    { name: 'satisfaction', table: 'satisfaction', rows: satisfaction },
    { name: 'partnership', table: 'partnership', rows: partnership },
    { name: 'links', table: 'links', rows: links },
    { name: 'aliases', table: 'aliases', rows: aliases },
    { name: 'corrections', table: 'corrections', rows: corrections },
  ]
}
