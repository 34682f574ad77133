import { EXPORTED, LAST, quarterDays, workdays } from './calendar.ts'
import { MEETINGS, isContact } from './touch.ts'
import { chooseGuests, chooseHosts, rhythmOf } from './attendance.ts'
import { climateOf } from './moods.ts'
import { isEnglish } from './customer-departments.ts'
import { isKeyPerson } from './person.ts'
import { leaveEvidence } from './evidence.ts'
import { phrases } from './phrases.ts'
import { visitedTooOften } from './stories.ts'
import { workloadOf } from './workload.ts'
import type { AccountPlan } from './account-plans.ts'
import type { Deal } from './opportunities.ts'
import type { Dice } from './dice.ts'
import type { LastSeen } from './attendance.ts'
import type { Person } from './person.ts'
import type { Team } from './staff.ts'
import type { Touch } from './touch.ts'

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
const MAIL = { 邮件: 7, 微信: 3 }
const COURTESY = { 群发邮件: 5, 问候: 4, 宴请: 2, 礼品: 1, 其他: 1 }

/** Everything that was logged on one account, quarter after quarter. */
export const makeTouches = (
  plan: AccountPlan,
  people: readonly Person[],
  team: Team,
  deals: readonly Deal[],
  dice: Dice,
): Touch[] => {
  const all: Touch[] = []
  const seen: LastSeen = new Map()
  const log = makeLogger(plan, team, deals, dice)
  for (let quarter = 0; quarter <= LAST + 1; quarter++) {
    const { first, last } = quarterDays(quarter)
    const days = workdays(first, Math.min(last, EXPORTED))
    const load = workloadOf(plan, quarter, dice)
    const { patience } = climateOf(plan, quarter)
    const due = (day: number) => (person: Person) =>
      (day - (seen.get(person) ?? first - 60)) /
      (rhythmOf(person, plan.tier, quarter) * (isKeyPerson(person) ? patience : 1))
    const met: Touch[] = people.flatMap((p) =>
      p.events
        .filter((e) => e.day >= first && e.day <= last)
        .map((e) => ({
          ...log(e.day, e.kind, [p]),
          evidence: e.evidence,
          evidenceOf: p,
          status: '已完成' as const,
          outcome: '确认合作态度',
          count: 1,
        })),
    )
    const kinds: string[] = [
      ...Array.from({ length: load.meetings }, () =>
        plan.id === visitedTooOften.accountId && dice.chance(0.8) ? '拜访' : dice.weighted(KINDS),
      ),
      ...Array.from({ length: load.executive }, () => '高层会谈'),
      ...Array.from({ length: load.calls }, () => '电话'),
    ]
    const order = dice.shuffle(kinds)
    spread(kinds.length, days, dice).forEach((day, i) => {
      const kind = order[i] as string
      for (const touch of met)
        if (touch.day !== undefined && touch.day <= day)
          for (const p of touch.people) seen.set(p, Math.max(seen.get(p) ?? 0, touch.day))
      const able =
        kind === '高层会谈' ? people.filter((p) => p.level === '高层' || p.level === '中层') : people
      const [low, high] = SEATS[kind] as readonly [number, number]
      const touch = log(day, kind, chooseGuests(able, dice.int(low, high), day, due(day), dice))
      met.push(touch)
      if (isContact(touch)) for (const p of touch.people) seen.set(p, day)
    })
    leaveEvidence(met.filter(isContact), people, quarter, climateOf(plan, quarter).proof, dice)
    const pool = people.flatMap((p) => (p.inCircle ? [p, p, p] : [p]))
    const written = Array.from({ length: load.mails }, () => {
      const day = dice.pick(days)
      return log(
        day,
        dice.weighted(MAIL),
        guestsOf(pool, day, dice.pick([1, 1, 1, 1, 1, 1, 1, 2, 2, 3]), dice),
      )
    })
    const polite = Array.from({ length: load.courtesies }, () => {
      const day = dice.pick(days)
      const kind = dice.weighted(COURTESY)
      return log(day, kind, kind === '群发邮件' ? [] : guestsOf(pool, day, 1, dice))
    })
    all.push(...met, ...written, ...polite)
  }
  return all
}

/** Evenly spread days, each moved a little, in order. */
const spread = (count: number, days: readonly number[], dice: Dice): number[] =>
  Array.from(
    { length: count },
    (_, i) =>
      days[Math.min(days.length - 1, Math.floor(((i + dice.unit()) / count) * days.length))] as number,
  )

const guestsOf = (pool: readonly Person[], day: number, seats: number, dice: Dice): Person[] => {
  const present = pool.filter((p) => day < p.unseenFrom)
  return present.length === 0 ? [] : [...new Set(Array.from({ length: seats }, () => dice.pick(present)))]
}

/** Fills in what a sales person types beside day, kind and people. */
const makeLogger = (plan: AccountPlan, team: Team, deals: readonly Deal[], dice: Dice) => {
  const language = isEnglish(plan) ? 'en' : 'zh'
  return (day: number, kind: string, people: Person[]): Touch => {
    const weighs = MEETINGS.has(kind) || kind === '电话'
    const quarter = Math.max(0, [0, 1, 2, 3, 4, 5, 6, 7].findLast((q) => quarterDays(q).first <= day) ?? 0)
    const friendly = people[0] !== undefined && (people.length > 1 || (people[0].truth[quarter] ?? 0) >= 1)
    const open = deals.filter((deal) => deal.created <= day && day <= deal.ends)
    const next = weighs && dice.chance(0.6) ? dice.pick(phrases.next[language]) : ''
    const cancelled = weighs && dice.chance(0.025)
    return {
      day,
      accountId: plan.id,
      people,
      strangers: [],
      staff: chooseHosts(kind, team, day, dice),
      kind,
      status: cancelled ? '已取消' : weighs && dice.chance(0.007) ? '计划' : '已完成',
      direction:
        kind === '群发邮件' || dice.chance(0.06) ? '' : friendly && dice.chance(0.18) ? '客户' : '我方',
      evidence: '',
      evidenceOf: undefined,
      outcome: !cancelled && dice.chance(weighs ? 0.9 : 0.12) ? dice.pick(phrases.outcome[language]) : '',
      next,
      nextDay: next === '' ? undefined : day + dice.int(5, 25),
      topic: weighs || dice.chance(0.5) ? dice.pick(phrases.topic[language]) : '',
      site: people[0]?.site ?? '',
      opportunityId: open.length > 0 && dice.chance(weighs ? 0.45 : 0.3) ? dice.pick(open).id : '',
      count: kind === '培训' && dice.chance(0.12) ? dice.int(2, 3) : 1,
    }
  }
}
