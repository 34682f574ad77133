import { LAST, dayOf, quarterDays, workdays } from './calendar.ts'
import type { AccountPlan } from './account-plans.ts'
import type { Dice } from './dice.ts'
import type { Person } from './person.ts'
import type { Team } from './staff.ts'
import type { Touch } from './touch.ts'

/** What is wrong with the sample on purpose, so that the trust page has something honest to say. */
export const blemishes = {
  /** No contacts in the CRM at all. */
  withoutContacts: 'A031',
  /** Contacts, but nobody ever rated. */
  withoutRatings: 'A045',
  /** Only one of the circle rated. */
  thinlyRated: 'A025',
  /** Nobody has a role. */
  withoutRoles: 'A048',
  /** The decider is not known. */
  withoutDecider: ['A043', 'A013'],
  /** Ratings end early: account → last quarter that was rated. */
  lapsed: new Map([
    ['A012', LAST - 2],
    ['A024', LAST - 1],
    ['A030', LAST - 2],
    ['A005', LAST - 1],
  ]),
  /** One person entered twice. */
  duplicated: { accountId: 'A009', of: 'P009-07', as: 'P009-23' },
  /** Large accounts for which no meeting of executives is planned. */
  withoutPlans: new Set(['A024', 'A029', 'A041']),
} as const

/** Takes away what an account does not know of its people. */
export const forget = (plan: AccountPlan, people: Person[]): Person[] => {
  if (plan.id === blemishes.withoutContacts) return []
  if (plan.id === blemishes.withoutRatings) for (const person of people) person.ratedFrom = undefined
  if (plan.id === blemishes.thinlyRated)
    for (const person of people) if (person.role !== 'I') person.ratedFrom = undefined
  for (const person of people) {
    const unknown =
      plan.id === blemishes.withoutRoles ||
      (person.role === 'D' && blemishes.withoutDecider.some((id) => id === plan.id))
    if (unknown) person.role = ''
  }
  if (plan.id !== blemishes.duplicated.accountId) return people
  const original = people.find((p) => p.id === blemishes.duplicated.of)
  if (!original) return people
  const twin: Person = {
    ...original,
    id: blemishes.duplicated.as,
    ratedFrom: undefined,
    unseenFrom: 0,
    influences: [],
    events: [],
  }
  return [...people, twin]
}

/** Meetings that still lie ahead, some without a date. */
export const planAhead = (plan: AccountPlan, people: readonly Person[], team: Team, dice: Dice): Touch[] => {
  const days = workdays(dayOf('2026-10-19'), quarterDays(LAST + 1).last)
  const planned = (kind: string, guests: Person[], staff: string[], day: number | undefined): Touch => ({
    day,
    accountId: plan.id,
    people: guests,
    strangers: [],
    staff,
    kind,
    status: '计划',
    direction: '我方',
    evidence: '',
    evidenceOf: undefined,
    outcome: '',
    next: '',
    nextDay: undefined,
    topic: '',
    site: guests[0]?.site ?? '',
    opportunityId: '',
    count: 1,
  })
  const able = people.filter((p) => p.leftOn === undefined && p.unseenFrom > 0)
  const heads = able.filter((p) => p.level === '高层')
  const large = plan.tier === 'S' || plan.tier === 'A'
  const touches: Touch[] = []
  if (large && heads.length > 0 && !blemishes.withoutPlans.has(plan.id))
    touches.push(planned('高层会谈', [dice.pick(heads)], [team.sponsor, team.manager], dice.pick(days)))
  const visits = dice.round({ S: 4, A: 2, B: 0.8, C: 0.3 }[plan.tier])
  for (let i = 0; i < visits && able.length > 0; i++)
    touches.push(
      planned('拜访', [dice.pick(able)], [team.manager], large && i === 3 ? undefined : dice.pick(days)),
    )
  return touches
}

/** Rows that name people nobody knows, and signs of which nobody noted whose they were. */
export const blur = (touches: readonly Touch[], dice: Dice): void => {
  const shared = touches.filter(
    (t) => t.status === '已完成' && t.kind === '会议' && t.people.length > 1 && t.evidence === '',
  )
  const drawn = dice.shuffle(shared)
  drawn.slice(0, 6).forEach((touch, i) => (touch.strangers = [`P999-0${i + 1}`]))
  drawn.slice(6, 15).forEach((touch) => (touch.evidence = 'positive_statement'))
}

/** Two rows on an account that is in no file. */
export const strayTouches = (touches: readonly Touch[]): Touch[] => {
  const model = touches.find((t) => t.kind === '邮件' && t.direction === '我方')
  if (!model) return []
  return ['2025-06-12', '2026-08-05'].map((date) => ({
    ...model,
    day: dayOf(date),
    accountId: 'A099',
    people: [],
    site: '',
    opportunityId: '',
  }))
}
