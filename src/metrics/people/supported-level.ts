import type { Day } from '../../lib/day.ts'
import type { Settings } from '../../model/settings.ts'
import type { SupportedLevel } from '../account-slice.ts'
import type { EvidenceItem, PersonFacts } from '../facts/account-facts.ts'
import { joinRows } from '../join-rows.ts'

type Kind = EvidenceItem['kind']

const coaching: readonly Kind[] = ['introduction', 'internal_advocacy', 'strategy_guidance']
const strong: readonly Kind[] = ['public_support', 'spec_influence']
const positive: readonly Kind[] = ['positive_statement', 'customer_initiated']
const negative: readonly Kind[] = ['objection', 'competitor_preference']

/**
 * The level of support the log shows for one person: the highest rung that holds, each made of evidence within the
 * window and a contact not too long ago. An objection or a preference for a competitor within the window, with nothing
 * positive on a strictly later day, makes it −1 whatever else holds.
 *
 * @param evidence items that belong to this person, dated on or before `asOf`
 */
export function measureSupportedLevel(
  person: PersonFacts | undefined,
  evidence: readonly EvidenceItem[],
  asOf: Day,
  settings: Settings['evidence'],
): SupportedLevel {
  const recent = evidence.filter(({ day }) => asOf - day <= settings.windowDays)
  const ofKinds = (kinds: readonly Kind[]) => recent.filter(({ kind }) => kinds.includes(kind))
  const rowsOf = (items: readonly EvidenceItem[]) => joinRows(items.map(({ row }) => row))
  const lastDay = (items: readonly EvidenceItem[]) =>
    items.reduce((latest, { day }) => Math.max(latest, day), -Infinity)
  const metWithin = (days: number): boolean =>
    person !== undefined && person.lastContact !== null && asOf - person.lastContact <= days

  const against = ofKinds(negative)
  const forUs = ofKinds([...coaching, ...strong, ...positive])
  if (against.length > 0 && lastDay(forUs) <= lastDay(against)) return { level: -1, rows: rowsOf(against) }

  const coach = ofKinds(coaching)
  const items = coach.reduce((sum, { count }) => sum + count, 0)
  if (items >= settings.coachItems && metWithin(settings.coachContactDays))
    return { level: 3, rows: rowsOf(coach) }
  const advocate = ofKinds(strong)
  if (advocate.length > 0 && metWithin(settings.strongContactDays))
    return { level: 2, rows: rowsOf(advocate) }
  const friendly = ofKinds(positive)
  if (friendly.length > 0 && metWithin(settings.supporterContactDays))
    return { level: 1, rows: rowsOf(friendly) }
  if (person !== undefined && metWithin(settings.windowDays))
    return { level: 0, rows: person.lastContactRows }
  return { level: 'none', rows: [] }
}
