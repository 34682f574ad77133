import { climateOf } from './moods.ts'
import { departmentsOf, isEnglish, sectionsOf, sitesOf } from './customer-departments.ts'
import { isKeyPerson } from './person.ts'
import { LAST, dayOf } from './calendar.ts'
import { titleOf } from './titles.ts'
import type { AccountPlan, Tier } from './account-plans.ts'
import type { Dice } from './dice.ts'
import type { Level, Person, Role } from './person.ts'
import type { Names } from './names.ts'
import type { Team } from './staff.ts'

/** Who sits at an account of a tier: how many people in each role. */
const SEATS: Record<Tier, Partial<Record<Role, number>>> = {
  S: { A: 1, D: 3, E: 5, I: 4, S: 3, U: 16, '': 6 },
  A: { A: 1, D: 2, E: 3, I: 3, S: 1, U: 9, '': 3 },
  B: { A: 1, D: 1, E: 2, I: 1, S: 1, U: 5, '': 2 },
  C: { D: 1, E: 1, I: 1, U: 3, '': 1 },
}

const INFLUENCE: Record<Role, readonly [number, number]> = {
  A: [5, 5],
  D: [4, 5],
  E: [2, 4],
  I: [2, 4],
  S: [1, 3],
  U: [1, 2],
  '': [1, 3],
}

const LEVEL: Record<Role, Partial<Record<Level, number>>> = {
  A: { 高层: 1 },
  D: { 高层: 1, 中层: 1 },
  E: { 中层: 1, 主管: 1 },
  I: { 高层: 1, 中层: 2, 主管: 1 },
  S: { 中层: 1, 主管: 2 },
  U: { 主管: 1, 基层: 2 },
  '': { 主管: 1, 基层: 3 },
}

const RANK: readonly Level[] = ['高层', '中层', '主管', '基层']

/** The people of one account, its decision circle first. */
export const makePeople = (plan: AccountPlan, team: Team, names: Names, dice: Dice): Person[] => {
  const departments = departmentsOf(plan)
  const sections = [...sectionsOf(plan)]
  const sites = sitesOf(plan)
  const people: Person[] = []
  for (const [role, seats] of Object.entries(SEATS[plan.tier]) as [Role, number][]) {
    for (let seat = 0; seat < seats; seat++) {
      const level = role === 'D' && seat === 0 ? '高层' : dice.weighted(LEVEL[role])
      const home = homeOf(role, seat, people.length, departments, dice)
      const section = sections.find(([, above]) => above === home && level === '基层' && dice.chance(0.5))
      const circle = role !== 'U' && role !== ''
      const person: Person = {
        id: '',
        accountId: plan.id,
        name: isEnglish(plan) === dice.chance(0.96) ? names.english() : names.chinese(),
        title: '',
        department: section?.[0] ?? home,
        level,
        role,
        influence: dice.int(...INFLUENCE[role]),
        site: circle ? (sites[0] as string) : dice.pick(sites),
        political: circle
          ? dice.weighted({ '': 5, inner: role === 'D' ? 2 : 0.4, structure: 0.6, outer: 2 })
          : '',
        isKey: role === 'D' ? dice.chance(0.6) : false,
        rival: dice.weighted({ '': 4, none: 5, neutral: 3, close: 0.7 }),
        owner: dice.pick([team.manager, team.manager, team.manager, team.solution, team.fulfilment]),
        reportsTo: undefined,
        influences: [],
        inCircle: circle,
        truth: [],
        claims: undefined,
        ratedFrom: ratedFrom(plan.tier, circle, dice),
        unseenFrom: Infinity,
        leftOn: undefined,
        events: [],
      }
      person.id = `P${plan.id.slice(1)}-${String(people.length + 1).padStart(2, '0')}`
      person.title = titleOf(person, isEnglish(plan), seat)
      people.push(person)
    }
  }
  leave(people, dice)
  think(plan, people, dice)
  report(people, dice)
  return people
}

/** Most of the circle is rated from the start, some later, some never; few others are rated at all. */
const ratedFrom = (tier: Tier, circle: boolean, dice: Dice): number | undefined => {
  const usual = circle ? (tier === 'C' ? 1 : 0.93) : 0.12
  if (!dice.chance(usual)) return undefined
  return circle ? dice.pick([0, 0, 0, 0, 0, 0, 0, 0, 2, 4, LAST]) : dice.int(0, LAST)
}

/** The approver heads the house, deciders sit in purchasing and the departments that use us, the rest is spread. */
const homeOf = (
  role: Role,
  seat: number,
  place: number,
  departments: readonly string[],
  dice: Dice,
): string => {
  if (role === 'A') return departments[0] as string
  if (role === 'D') return departments[[1, 3, 2][seat] ?? 1] ?? (departments[1] as string)
  if (role === 'E') return departments[2 + (seat % (departments.length - 2))] as string
  if (role === 'U' || role === '') return departments[1 + (place % (departments.length - 1))] as string
  return dice.pick(departments.slice(1))
}

/** A few of those below the deciders change their employer; they are not met in their last days. */
const leave = (people: readonly Person[], dice: Dice): void => {
  for (const person of people) {
    if (person.role === 'A' || person.role === 'D' || !dice.chance(0.02)) continue
    person.leftOn = dayOf('2025-02-03') + dice.int(0, 580)
    person.unseenFrom = person.leftOn - dice.int(1, 20)
  }
}

/** Opinions: each person leans one way by nature, two of the circle against us, and the climate moves all. */
const think = (plan: AccountPlan, people: readonly Person[], dice: Dice): void => {
  const sceptics = new Set(
    dice
      .shuffle(people.filter((p) => p.inCircle && p.role !== 'A' && p.role !== 'D'))
      .slice(0, plan.tier === 'C' ? 1 : 2),
  )
  for (const person of people) {
    const steadfast = person.role === 'A' || person.role === 'D' ? 0.5 : 0.8
    const nature = sceptics.has(person) ? -1.7 : dice.normal() * steadfast
    for (let quarter = 0; quarter <= LAST + 1; quarter++) {
      const opinion = climateOf(plan, quarter).warmth + nature + dice.normal() * 0.15
      person.truth.push(Math.max(-1, Math.min(3, Math.round(opinion))))
    }
  }
}

/** The line of command within the house, and who is listened to. */
const report = (people: readonly Person[], dice: Dice): void => {
  const head = people.find((p) => p.level === '高层')
  for (const person of people) {
    if (person === head) continue
    const above = people.filter((p) => RANK.indexOf(p.level) < RANK.indexOf(person.level))
    const near = above.filter((p) => p.department === person.department)
    person.reportsTo =
      near.at(-1) ??
      (person.level === '基层' || person.level === '主管'
        ? above.findLast((p) => p.level === '中层')
        : undefined) ??
      head
    if (isKeyPerson(person) && dice.chance(0.2))
      person.influences = [dice.pick(people.filter((p) => p !== person))]
  }
}
