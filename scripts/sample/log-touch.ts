import { MEETINGS } from './touch.ts'
import { quarterOf, workdayFrom } from './calendar.ts'
import { chooseHosts } from './attendance.ts'
import { isEnglish } from './customer-departments.ts'
import { phrases } from './phrases.ts'
import { onlyWhenSelling } from './stories.ts'
import type { AccountPlan } from './account-plans.ts'
import type { Deal } from './opportunities.ts'
import type { Dice } from './dice.ts'
import type { Person } from './person.ts'
import type { Team } from './staff.ts'
import type { Touch } from './touch.ts'

/** Logs a touch of a kind with people of the customer on a day. */
export type Log = (day: number, kind: string, people: Person[]) => Touch

/** Fills in what a sales person types beside day, kind and people. */
export const makeLogger = (plan: AccountPlan, team: Team, deals: readonly Deal[], dice: Dice): Log => {
  const language = isEnglish(plan) ? 'en' : 'zh'
  const [weighty, light] = plan.id === onlyWhenSelling.accountId ? [0.93, 0.95] : [0.45, 0.3]
  return (day, kind, people) => {
    const weighs = MEETINGS.has(kind) || kind === '电话'
    const quarter = quarterOf(day)
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
      nextDay: next === '' ? undefined : workdayFrom(day + dice.int(5, 25)),
      topic: weighs || dice.chance(0.5) ? dice.pick(phrases.topic[language]) : '',
      site: people[0]?.site ?? '',
      opportunityId: open.length > 0 && dice.chance(weighs ? weighty : light) ? dice.pick(open).id : '',
      count: kind === '培训' && dice.chance(0.12) ? dice.int(2, 3) : 1,
    }
  }
}
