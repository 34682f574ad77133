import type { Opportunity } from '../../model/dataset.ts'
import { periodOf, shiftQuarter } from '../../model/quarter.ts'
import type { Support } from '../../model/scales.ts'
import type { AccountSlice, PersonState } from '../account-slice.ts'
import { findCircle } from '../decision/decision-circle.ts'
import { decides } from '../people/key-rules.ts'
import { findKeyPeople } from '../people/key-people.ts'
import { isOpenPlan } from './plan-state.ts'

/** How much it is worth to work on one person next. */
export interface PersonGap {
  readonly state: PersonState
  /** Support aimed at: as planned, else by default 2 for approvers and deciders, 1 for others. */
  readonly target: Support
  readonly targetGiven: boolean
  /** Steps from what evidence supports up to the target × weight × tier × opportunity. */
  readonly priority: number
}

export interface GapPriorities {
  /** Key persons without a rating in force, heaviest first: nobody knows their gap before they are rated. */
  readonly rateFirst: readonly PersonState[]
  /** Rated people of the circle with a gap, most worthwhile first, then by id. */
  readonly gaps: readonly PersonGap[]
  /** Open opportunities due in the next two quarters, which raise all of them. */
  readonly opportunities: readonly Opportunity[]
}

/** Opportunities open as of the quarter end whose tender or close falls in the two quarters after it. */
export function findDueOpportunities({ registers, period, settings }: AccountSlice): Opportunity[] {
  const { asOf } = period
  const { last } = periodOf(shiftQuarter(period.quarter, 2), settings.fiscalYearStart).flow
  const isDue = (day: number | null): boolean => day !== null && day > asOf && day <= last
  return registers.opportunities.filter(({ created, won, closed, tenderDate }) => {
    const isOpen =
      (created === null || created <= asOf) && (won === null || (closed !== null && closed > asOf))
    return isOpen && (isDue(tenderDate) || isDue(closed))
  })
}

/**
 * Whom to work on next: max(0, target − credible support) × weight × tier factor, half as much again while an open
 * opportunity is due. Without a tier the factor is that of the assumed one.
 */
export function measureGapPriorities(slice: AccountSlice): GapPriorities {
  const { settings, tier, registers, period } = slice
  const { tierFactors, opportunityFactor, targets } = settings.gapPriority
  const opportunities = findDueOpportunities(slice)
  const factor =
    tierFactors[tier.tier ?? settings.assumedTier] * (opportunities.length > 0 ? opportunityFactor : 1)
  const planned = new Map<number, Support>()
  for (const plan of registers.plans)
    if (plan.person !== null && plan.target !== null && isOpenPlan(plan, period.asOf)) {
      const known = planned.get(plan.person)
      planned.set(plan.person, known !== undefined && known > plan.target ? known : plan.target)
    }
  const gaps = findCircle(slice).flatMap((state): PersonGap[] => {
    const { person, credible, weight } = state
    if (credible === null) return []
    const given = person.targetSupport ?? planned.get(person.index)
    const target = given ?? ((decides(person) ? targets.decides : targets.others) as Support)
    const priority = Math.max(0, target - credible) * weight * factor
    return priority === 0 ? [] : [{ state, target, targetGiven: given !== undefined, priority }]
  })
  return {
    rateFirst: findKeyPeople(slice)
      .filter(({ credible }) => credible === null)
      .sort((a, b) => b.weight - a.weight),
    gaps: gaps.sort((a, b) => b.priority - a.priority),
    opportunities,
  }
}
