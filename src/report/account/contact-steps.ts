import { mondayOfWeek } from '../../lib/day.ts'
import { TWENTIETHS } from '../../metrics/facts/account-facts.ts'
import type { AccountContext } from './account-context.ts'

/** Contact weight reached after each day; mail stands on its week's last day and fills at most its share of the standard. */
export function addUpContacts(context: AccountContext): { day: number; sum: number }[] {
  const { slice, now } = context.one
  const { facts, period, settings } = slice
  const standard = now.tier.standards.contacts
  const cap = standard === null ? Infinity : settings.mailShareCap * standard * TWENTIETHS
  const perDay = new Map<number, { direct: number; mail: number }>()
  const add = (day: number, kind: 'direct' | 'mail', weight: number) => {
    const entry = perDay.get(day) ?? { direct: 0, mail: 0 }
    entry[kind] += weight
    perDay.set(day, entry)
  }
  for (const touch of facts.touches) if (touch.weight > 0) add(touch.day, 'direct', touch.weight)
  for (const { week, weight } of facts.mailWeeks)
    add(Math.min(mondayOfWeek(week) + 6, period.flow.last), 'mail', weight)
  let [direct, mail] = [0, 0]
  return [...perDay.entries()]
    .sort(([a], [b]) => a - b)
    .map(([day, weights]) => {
      direct += weights.direct
      mail += weights.mail
      return { day, sum: (direct + Math.min(mail, cap)) / TWENTIETHS }
    })
}
