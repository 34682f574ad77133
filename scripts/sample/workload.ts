import { LAST } from './calendar.ts'
import { climateOf } from './moods.ts'
import { dyingMember, visitedTooOften } from './stories.ts'
import type { AccountPlan, Tier } from './account-plans.ts'
import type { Dice } from './dice.ts'

/** How many touches of each sort an account sees in a quarter. */
export type Workload = {
  meetings: number
  executive: number
  calls: number
  mails: number
  courtesies: number
}

const USUAL: Record<Tier, Workload> = {
  S: { meetings: 13, executive: 1.2, calls: 8, mails: 100, courtesies: 16 },
  A: { meetings: 9.5, executive: 0.6, calls: 6, mails: 62, courtesies: 10 },
  B: { meetings: 2.5, executive: 0.28, calls: 0.8, mails: 13, courtesies: 5 },
  C: { meetings: 1.08, executive: 0, calls: 0.1, mails: 5, courtesies: 4 },
}

/** The part of the quarter after the review that the export already holds. */
const BEGUN = 0.12

/** Draws the workload of an account in a quarter; mail dries up later than meetings do. */
export const workloadOf = (plan: AccountPlan, quarter: number, dice: Dice): Workload => {
  const usual = USUAL[plan.tier]
  const { effort } = climateOf(plan, quarter)
  const share = quarter > LAST ? BEGUN : 1
  if (plan.id === dyingMember.accountId && quarter >= LAST - 1)
    return { meetings: 0, executive: 0, calls: quarter === LAST ? 1 : 2, mails: 3, courtesies: 2 }
  const draw = (mean: number, pull = effort) => dice.round(mean * pull * share * dice.between(0.88, 1.12))
  return {
    meetings: plan.id === visitedTooOften.accountId ? dice.round(24 * share) : draw(usual.meetings),
    executive: draw(usual.executive),
    calls: draw(usual.calls),
    mails: draw(usual.mails, (effort + 1) / 2),
    courtesies: draw(usual.courtesies, (effort + 1) / 2),
  }
}
