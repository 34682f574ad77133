import type { AccountSlice } from '../account-slice.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { boundByLog, findLogGap } from '../log-window.ts'
import { findKeyGap, findKeyPeople } from '../people/key-people.ts'
import { judgeContact } from '../people/last-contact.ts'

/** Rows behind a statement on the contacts of key persons: their records and their latest contacts. */
export function rowsOfKeyContacts(slice: AccountSlice): number[] {
  return joinRows(
    ...findKeyPeople(slice).map(({ person }) => [
      ...person.rows,
      ...(slice.facts.people.get(person.index)?.lastContactRows ?? []),
    ]),
  )
}

export const keyContact = defineMetric({
  id: 'key-contact',
  layer: 'key',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '关键人接触', en: 'Key persons met' },
  description: {
    zh: '在最长间隔内有过有效接触（单次接触量 ≥0.5，邮件和聊天不算）的关键人 ÷ 关键人。级别规定的间隔适用于审批人、决策人和核心圈，其余人放宽一倍。',
    en: 'Key persons with an effective contact (of at least 0.5 at once, which mail and chat are not) within their longest gap ÷ key persons. The gap of the tier binds approvers, deciders and the inner circle; everyone else has twice it.',
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
    const verdicts = findKeyPeople(slice).map((state) => judgeContact(slice, state))
    return boundByLog(!verdicts.includes('unknown'), {
      value: verdicts.filter((verdict) => verdict === 'met').length,
      of: verdicts.length,
      rows: rowsOfKeyContacts(slice),
    })
  },
})
