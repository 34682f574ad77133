import { isKnown, type Measurement } from '../../model/measurement.ts'
import type { AccountMeasures } from '../review.ts'

/** What a tier is held to and an account meets or misses, in the order pages list it. */
export const standardIds = [
  'contact-frequency',
  'key-contact',
  'executive-meetings',
  'department-coverage',
  'technical-exchanges',
  'their-people',
  'our-people',
] as const
export type StandardId = (typeof standardIds)[number]

/** Met or missed; unknown where it is not measured, or a lower bound that may yet reach it. */
export type Verdict = 'met' | 'missed' | 'unknown'

function judge(measured: Measurement | undefined, part: string | null, standard: number | null): Verdict {
  if (measured === undefined || !isKnown(measured) || standard === null) return 'unknown'
  const number = part === null ? measured : measured.parts?.[part]
  if (number === undefined) return 'unknown'
  if (Number(number.value) >= standard) return 'met'
  return measured.atLeast ? 'unknown' : 'missed'
}

/** How an account stands to each standard of its tier (of the assumed tier, where it has none); null: the tier has none. */
export function judgeStandards({
  metrics,
  tier,
}: AccountMeasures): Readonly<Record<StandardId, Verdict | null>> {
  const { standards } = tier
  const at = (id: string, standard: number | null): Verdict | null =>
    standard === null ? null : judge(metrics[id], null, standard)
  const departments = metrics['department-coverage']
  const keys = metrics['key-contact']
  const shareOf = (share: number | null): Verdict | null =>
    share === null
      ? null
      : departments !== undefined && isKnown(departments) && departments.of !== undefined
        ? judge(departments, null, share * departments.of)
        : 'unknown'
  return {
    'contact-frequency': at('contact-frequency', standards.contacts),
    'key-contact': keys !== undefined && isKnown(keys) ? judge(keys, null, keys.of ?? null) : 'unknown',
    'executive-meetings': at('executive-meetings', standards.executiveMeetings),
    'department-coverage': shareOf(standards.departmentShare),
    'technical-exchanges': at('technical-exchanges', standards.exchanges),
    'their-people': judge(metrics.threads, 'theirs', standards.theirPeople),
    'our-people': judge(metrics.threads, 'ours', standards.ourPeople),
  }
}
