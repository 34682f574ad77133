import { chooseGuests, rhythmOf } from './attendance.ts'
import { climateOf } from './moods.ts'
import { isContact } from './touch.ts'
import { isKeyPerson } from './person.ts'
import { quarterDays } from './calendar.ts'
import { visitedTooOften } from './stories.ts'
import type { AccountPlan } from './account-plans.ts'
import type { Dice } from './dice.ts'
import type { Log } from './log-touch.ts'
import type { Person } from './person.ts'
import type { Touch } from './touch.ts'
import type { Workload } from './workload.ts'

const KINDS = { 拜访: 45, 会议: 22, 技术交流: 14, 研讨会: 4, 现场参观: 7, 培训: 6 }
const SEATS: Record<string, readonly [number, number]> = {
  拜访: [1, 3],
  会议: [2, 4],
  技术交流: [2, 5],
  研讨会: [3, 5],
  现场参观: [1, 3],
  培训: [3, 5],
  高层会谈: [1, 3],
  电话: [1, 1],
}

/** Last day on which each person was met. */
export type LastSeen = Map<Person, number>

/**
 * The meetings and calls of a quarter, on evenly spread days; who is longest due comes first. Small customers sit
 * down with us in twos at least, since there are few occasions.
 */
export const makeMeetings = (
  plan: AccountPlan,
  people: readonly Person[],
  quarter: number,
  load: Workload,
  days: readonly number[],
  seen: LastSeen,
  log: Log,
  dice: Dice,
): Touch[] => {
  const { first } = quarterDays(quarter)
  const { patience } = climateOf(plan, quarter)
  const small = plan.tier === 'B' || plan.tier === 'C'
  const due = (day: number) => (person: Person) =>
    (day - (seen.get(person) ?? first - 60)) /
    (rhythmOf(person, plan.tier, quarter) * (isKeyPerson(person) ? patience : 1))
  const kinds = dice.shuffle([
    ...Array.from({ length: load.meetings }, () =>
      plan.id === visitedTooOften.accountId && dice.chance(0.8) ? '拜访' : dice.weighted(KINDS),
    ),
    ...Array.from({ length: load.executive }, () => '高层会谈'),
    ...Array.from({ length: load.calls }, () => '电话'),
  ])
  return kinds.map((kind, i) => {
    const place = Math.floor(((i + dice.unit()) / kinds.length) * days.length)
    const day = days[place] as number
    const able = kind === '高层会谈' ? people.filter((p) => p.level === '高层' || p.level === '中层') : people
    const [low, high] = SEATS[kind] as readonly [number, number]
    const touch = log(
      day,
      kind,
      chooseGuests(able, dice.int(small && high > 1 ? 2 : low, high), day, due(day), dice),
    )
    if (isContact(touch)) for (const person of touch.people) seen.set(person, day)
    return touch
  })
}

/** What people of a story surely do between two days. */
export const makeEvents = (people: readonly Person[], first: number, last: number, log: Log): Touch[] =>
  people.flatMap((person) =>
    person.events
      .filter((event) => first <= event.day && event.day <= last)
      .map((event) => ({
        ...log(event.day, event.kind, [person]),
        evidence: event.evidence,
        evidenceOf: person,
        status: '已完成' as const,
        outcome: '当面说明态度',
        count: 1,
      })),
  )
