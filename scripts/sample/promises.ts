import { LAST, dayOf, quarterDays } from './calendar.ts'
import { isEnglish } from './customer-departments.ts'
import { isKeyPerson } from './person.ts'
import { phrases } from './phrases.ts'
import { promiseMoved } from './stories.ts'
import { makeDice } from './dice.ts'
import type { AccountPlan, Tier } from './account-plans.ts'
import type { Dice } from './dice.ts'
import type { Person } from './person.ts'
import type { Rating } from './ratings.ts'
import type { Team } from './staff.ts'

/** A step or promise, with what became of it. */
export type Promised = {
  accountId: string
  person: Person | undefined
  layer: string
  made: number
  current: number | undefined
  target: number | undefined
  action: string
  goal: string
  owner: string
  /** When it is due as the quarters went by: from which day on, and due when. */
  due: readonly { from: number; on: number }[]
  status: '进行中' | '已完成' | '已取消'
  /** The day it was done or cancelled. */
  ended: number | undefined
  approved: '已通过' | '已驳回' | ''
  hasEvidence: boolean
}

type Outcome = Pick<Promised, 'status' | 'ended' | 'approved' | 'hasEvidence'>

const open: Outcome = { status: '进行中', ended: undefined, approved: '', hasEvidence: false }
const yearEnd = quarterDays(LAST + 1).last

/** How a promise that was due by now ended: mostly well. */
const endOf = (due: number, good: number, dice: Dice): Outcome => {
  if (dice.chance(good))
    return {
      status: '已完成',
      ended: due - dice.int(2, 30),
      approved: '已通过',
      hasEvidence: dice.chance(0.92),
    }
  const how = dice.weighted({ late: 5, cancelled: 3, rejected: 2, overdue: 0.9 })
  if (how === 'cancelled') return { ...open, status: '已取消', ended: due - dice.int(5, 40) }
  if (how === 'overdue') return open
  const ended = Math.min(quarterDays(LAST).last, due + (how === 'late' ? dice.int(3, 25) : -dice.int(1, 9)))
  return {
    status: '已完成',
    ended,
    approved: how === 'rejected' ? '已驳回' : '已通过',
    hasEvidence: dice.chance(0.6),
  }
}

/** Whom we have a plan for: large customers' key persons nearly all, small ones' some. */
const PLANNED: Record<Tier, number> = { S: 0.8, A: 0.7, B: 0.5, C: 0.35 }

/** What we set out to do at an account, in the order it was written down. */
export const makePromises = (
  plan: AccountPlan,
  people: readonly Person[],
  ratings: readonly Rating[],
  team: Team,
): Promised[] => {
  const dice = makeDice(`promises ${plan.id}`)
  const language = isEnglish(plan) ? 'en' : 'zh'
  const large = plan.tier === 'S' || plan.tier === 'A'
  const all: Promised[] = []
  const add = (
    person: Person | undefined,
    due: number,
    outcome: Outcome,
    rest: Partial<Promised> & Pick<Promised, 'action'>,
  ) =>
    all.push({
      accountId: plan.id,
      person,
      layer: '',
      made: due - dice.int(60, 130),
      current: undefined,
      target: undefined,
      goal: '',
      owner: person?.owner ?? team.manager,
      due: [{ from: 0, on: due }],
      ...outcome,
      ...rest,
    })
  const step = () => dice.pick(phrases.step[language])

  // what raised a rating
  for (const [person, own] of Map.groupBy(ratings, (rating) => rating.person))
    for (const [i, rating] of own.entries()) {
      const before = own[i - 1]
      if (!before || rating.support <= before.support || person.withoutPlan || !dice.chance(0.93)) continue
      const ended = Math.max(before.day + 1, rating.day - dice.int(0, 15))
      const done: Outcome = { status: '已完成', ended, approved: '已通过', hasEvidence: dice.chance(0.92) }
      add(person, quarterDays(LAST).last < ended ? ended : dueAfter(ended, dice), done, {
        current: before.support,
        target: rating.support,
        action: step(),
        made: before.day - dice.int(0, 30),
      })
    }
  const key = people.filter((p) => isKeyPerson(p) && p.leftOn === undefined && p.unseenFrom > 0)
  for (const person of key) {
    const now = person.truth[LAST] ?? 0
    const target = Math.min(3, Math.max(now + 1, person.role === 'A' || person.role === 'D' ? 2 : 1))
    if (dice.chance(PLANNED[plan.tier]))
      add(person, dice.pick([yearEnd, yearEnd - 31, yearEnd + 90]), open, {
        current: now,
        target,
        action: step(),
      })
    // targets of the quarter, met or not
    if (dice.chance(PLANNED[plan.tier] * 0.35)) {
      const due = quarterDays(LAST).last - dice.pick([0, 0, 15])
      add(person, due, endOf(due, 0.7, dice), {
        current: person.truth[LAST - 1],
        target: Math.max(now, 1),
        action: step(),
      })
    }
    if (large && dice.chance(0.55)) {
      const quarter = dice.int(LAST - 3, LAST + 1)
      const due = quarterDays(quarter).last - dice.int(0, 40)
      add(person, due, quarter > LAST ? open : endOf(due, 0.86, dice), {
        action: dice.pick(phrases.help[language]),
        goal: dice.pick(phrases.goal[language]),
      })
    }
  }
  if (large)
    for (const [layer, action] of phrases.layer[language])
      add(undefined, dice.pick([yearEnd, yearEnd + 90]), open, { layer, action })
  if (plan.id === promiseMoved.accountId) all.push(movedPromise(plan, people))
  return all.toSorted((a, b) => a.made - b.made)
}

const dueAfter = (day: number, dice: Dice): number => day + dice.int(0, 20)

/** A promise to a decider, put off before each of its dates, always for a quarter or so. */
const movedPromise = (plan: AccountPlan, people: readonly Person[]): Promised => {
  const person = people.find((p) => p.id === promiseMoved.contactIds[0])
  return {
    accountId: plan.id,
    person,
    layer: '',
    made: dayOf('2025-11-10'),
    current: undefined,
    target: undefined,
    action: '提交灾备中心切换演练方案',
    goal: '灾备切换缩短到半小时以内',
    owner: person?.owner ?? '',
    due: [
      { from: 0, on: dayOf('2026-01-31') },
      { from: dayOf('2026-01-28'), on: dayOf('2026-04-30') },
      { from: dayOf('2026-04-29'), on: dayOf('2026-07-31') },
      { from: dayOf('2026-07-30'), on: dayOf('2026-12-15') },
    ],
    ...open,
  }
}
