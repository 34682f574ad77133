import type { Person } from '../../model/dataset.ts'
import type { DecisionRole } from '../../model/scales.ts'
import type { Settings } from '../../model/settings.ts'
import type { PersonState } from '../account-slice.ts'

const circleRoles: readonly DecisionRole[] = ['A', 'D', 'E', 'I', 'S']

/** Approver or decider: the people a decision can't be made without. */
export const decides = ({ roles }: Person): boolean => roles.includes('A') || roles.includes('D')

/**
 * Rules that make an employed person key: role A or D, high influence (as given, never as assumed), political status
 * inner or structure, or marked as key. Empty for everyone else.
 */
export function listKeyRules(person: Person, employed: boolean, settings: Settings): PersonState['keyRules'] {
  if (!employed) return []
  const { influence, politicalStatus, isKey } = person
  const rules: PersonState['keyRules'][number][] = []
  if (decides(person)) rules.push('role')
  if (influence !== null && influence >= settings.keyInfluence) rules.push('influence')
  if (politicalStatus === 'inner' || politicalStatus === 'structure') rules.push('political')
  if (isKey === true) rules.push('flag')
  return rules
}

/** In the decision circle by role: all but users. */
export const hasCircleRole = ({ roles }: Person): boolean => roles.some((role) => circleRoles.includes(role))

/** Days without contact allowed: the tier's gap binds A, D and the inner circle, everyone else has twice it. */
export function measureGap(person: Person, gapDays: number): number {
  return decides(person) || person.politicalStatus === 'inner' ? gapDays : 2 * gapDays
}
