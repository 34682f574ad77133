import { LAST } from './calendar.ts'
import type { AccountPlan, Mood } from './account-plans.ts'

/** What a mood does to an account in one quarter. */
export type Climate = {
  /** Middle of what the decision circle really thinks of us, on the scale of support (−1 to 3). */
  warmth: number
  /** Contacts against what is usual for the tier. */
  effort: number
  /** Share of the departments in which we show up. */
  reach: number
  /** How much of the longest allowed gap passes before somebody is due again. */
  patience: number
  /** Chance that a supporter's goodwill leaves a trace in the log. */
  proof: number
}

const CLIMATES: Record<Mood, Climate> = {
  thriving: { warmth: 1.9, effort: 1.1, reach: 0.9, patience: 0.75, proof: 0.95 },
  steady: { warmth: 1.25, effort: 0.95, reach: 0.6, patience: 1, proof: 0.85 },
  wavering: { warmth: 0.4, effort: 0.65, reach: 0.4, patience: 1.4, proof: 0.7 },
  failing: { warmth: -0.5, effort: 0.25, reach: 0.2, patience: 2, proof: 0.5 },
}

/** The climate of an account in a quarter, moving evenly from its first mood to its last. */
export const climateOf = (plan: Pick<AccountPlan, 'moods'>, quarter: number): Climate => {
  const [from, to] = [CLIMATES[plan.moods[0]], CLIMATES[plan.moods[1]]]
  const share = Math.min(quarter, LAST) / LAST
  const mix = (key: keyof Climate) => from[key] + (to[key] - from[key]) * share
  return {
    warmth: mix('warmth'),
    effort: mix('effort'),
    reach: mix('reach'),
    patience: mix('patience'),
    proof: mix('proof'),
  }
}
