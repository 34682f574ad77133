import { LAST } from './calendar.ts'
import { climateOf } from './moods.ts'
import { visitedTooOften } from './stories.ts'
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
  S: { meetings: 21, executive: 1.4, calls: 8, mails: 92, courtesies: 14 },
  A: { meetings: 14, executive: 0.75, calls: 6, mails: 54, courtesies: 9 },
  B: { meetings: 2.9, executive: 0.35, calls: 0.8, mails: 13, courtesies: 5 },
  C: { meetings: 1, executive: 0, calls: 0.1, mails: 5, courtesies: 4 },
}

/** The part of the quarter after the review that the export already holds. */
const BEGUN = 0.12

/** Draws the workload of an account in a quarter; mail dries up later than meetings do. */
export const workloadOf = (plan: AccountPlan, quarter: number, dice: Dice): Workload => {
  const usual = USUAL[plan.tier]
  const { effort } = climateOf(plan, quarter)
  const share = quarter > LAST ? BEGUN : 1
  const draw = (mean: number, pull = effort) => dice.round(mean * pull * share * dice.between(0.88, 1.12))
  return {
    meetings: plan.id === visitedTooOften.accountId ? dice.round(24 * share) : draw(usual.meetings),
    executive: draw(usual.executive),
    calls: draw(usual.calls),
    mails: draw(usual.mails, (effort + 1) / 2),
    courtesies: draw(usual.courtesies, (effort + 1) / 2),
  }
}
