import { LAST, dayOf } from './calendar.ts'
import type { AccountPlan } from './account-plans.ts'
import type { Dice } from './dice.ts'
import type { Person } from './person.ts'
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
  /** Who decides today and did not in June, as the export kept from then says. */
  promoted: { id: 'P014-03', from: 'I', influence: '3' },
  /** Everybody was given the same rating again on one day. */
  ratedInBulk: { accountId: 'A010', day: dayOf('2026-09-28') },
  /** Since spring only the decider is visited and written to. */
  throughOneDoor: { accountId: 'A046', from: LAST - 1 },
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
