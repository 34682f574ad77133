import { LAST, dayOf, quarterDays, workdays } from './calendar.ts'
import { blemishes } from './blemishes.ts'
import type { AccountPlan } from './account-plans.ts'
import type { Dice } from './dice.ts'
import type { Person } from './person.ts'
import type { Team } from './staff.ts'
import type { Touch } from './touch.ts'

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
