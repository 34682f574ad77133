import { EXPORTED, LAST, quarterDays, workdays } from './calendar.ts'
import { blemishes } from './blemishes.ts'
import { climateOf } from './moods.ts'
import { departmentsOf, sectionsOf } from './customer-departments.ts'
import { leaveEvidence } from './evidence.ts'
import { makeCorrespondence } from './correspondence.ts'
import { makeEvents, makeMeetings } from './meetings.ts'
import { makeLogger } from './log-touch.ts'
import { workloadOf } from './workload.ts'
import type { AccountPlan } from './account-plans.ts'
import type { Deal } from './opportunities.ts'
import type { Dice } from './dice.ts'
import type { LastSeen } from './meetings.ts'
import type { Person } from './person.ts'
import type { Team } from './staff.ts'
import type { Touch } from './touch.ts'

/** Everything that was logged on one account, quarter after quarter. */
export const makeTouches = (
  plan: AccountPlan,
  people: readonly Person[],
  team: Team,
  deals: readonly Deal[],
  dice: Dice,
): Touch[] => {
  const seen: LastSeen = new Map()
  const log = makeLogger(plan, team, deals, dice)
  const order = orderDepartments(plan, people, dice)
  const all: Touch[] = []
  for (let quarter = 0; quarter <= LAST + 1; quarter++) {
    const { first, last } = quarterDays(quarter)
    const days = workdays(first, Math.min(last, EXPORTED))
    const { reach, proof } = climateOf(plan, quarter)
    const reached = new Set(order.slice(0, Math.ceil(reach * order.length)))
    const isNear =
      plan.id === blemishes.throughOneDoor.accountId && quarter >= blemishes.throughOneDoor.from
        ? ({ role }: Person) => role === 'D'
        : (person: Person) => reached.has(departmentAbove(plan, person))
    const near = people.filter(isNear)
    const load = workloadOf(plan, quarter, dice)
    const meetings = [
      ...makeEvents(people, first, last, log),
      ...makeMeetings(plan, near, quarter, load, days, seen, log, dice),
    ]
    leaveEvidence(meetings, people, quarter, proof, dice)
    all.push(...meetings, ...makeCorrespondence(near, load, days, log, dice))
  }
  return all
}

const departmentAbove = (plan: AccountPlan, person: Person): string =>
  sectionsOf(plan).get(person.department) ?? person.department

/** Departments in the order in which we find our way into them: those of approver and deciders first. */
const orderDepartments = (plan: AccountPlan, people: readonly Person[], dice: Dice): string[] => {
  const heads = people.filter((p) => p.role === 'A' || p.role === 'D').map((p) => departmentAbove(plan, p))
  return [...new Set([...dice.shuffle(heads), ...dice.shuffle(departmentsOf(plan))])]
}
