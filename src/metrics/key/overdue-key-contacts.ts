import type { AccountSlice, PersonState } from '../account-slice.ts'
import { defineMetric } from '../define-metric.ts'
import { boundByLog, findLogGap } from '../log-window.ts'
import { findKeyGap, findKeyPeople } from '../people/key-people.ts'
import { judgeContact, type LastContact, measureLastContact } from '../people/last-contact.ts'
import { rowsOfKeyContacts } from './key-contact.ts'

/** Key persons not met within their gap, longest first, then by id; those the log has never seen come first. */
export function listOverdueContacts(
  slice: AccountSlice,
): { readonly state: PersonState; readonly last: LastContact }[] {
  return findKeyPeople(slice)
    .filter((state) => judgeContact(slice, state) === 'overdue')
    .map((state) => ({ state, last: measureLastContact(slice, state)! }))
    .sort((a, b) => Number(b.last.atLeast) - Number(a.last.atLeast) || b.last.days - a.last.days)
}

export const overdueKeyContacts = defineMetric({
  id: 'overdue-key-contacts',
  layer: 'key',
  grains: ['account'],
  unit: 'list',
  better: 'lower',
  label: { zh: '逾期未接触的关键人', en: 'Overdue key persons' },
  description: {
    zh: '超过最长间隔没有有效接触的关键人数；名单按未接触天数从长到短。记录中从未出现的人，天数为“≥ 记录长度”，记录覆盖其间隔时才算逾期。',
    en: 'Key persons without an effective contact for longer than their gap; the list runs from the longest. Someone the log has never seen is “≥” as many days as the log goes back, and overdue only where it covers their gap.',
  },
  unknownMeans: {
    zh: '没有已知的关键人，活动记录未写明客户参与人，或记录短于间隔。',
    en: 'No key person is known, the log names no customer people, or it is shorter than the gap.',
  },
  needs: ['activities.date', 'activities.contacts'],
  source: ['standards', 'keyInfluence'],
  compute(slice) {
    const gap = findKeyGap(slice) ?? findLogGap(slice, 'people')
    if (gap) return gap
    const key = findKeyPeople(slice)
    const overdue = listOverdueContacts(slice)
    return boundByLog(!key.some((state) => judgeContact(slice, state) === 'unknown'), {
      value: overdue.length,
      of: key.length,
      parts: {
        neverSeen: { value: overdue.filter(({ last }) => last.atLeast).length },
        ...(overdue.length > 0
          ? { longestDays: { value: Math.max(...overdue.map(({ last }) => last.days)) } }
          : {}),
      },
      rows: rowsOfKeyContacts(slice),
    })
  },
})
