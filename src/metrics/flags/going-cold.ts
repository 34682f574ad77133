import { listOverdueContacts } from '../key/overdue-key-contacts.ts'
import { decides } from '../people/key-rules.ts'
import { joinRows } from '../join-rows.ts'
import { defineFlag } from './define-flag.ts'
import { readMetric, rowsOfMetric } from './read-metric.ts'

export const goingCold = defineFlag({
  id: 'going-cold',
  label: { zh: '关系转冷', en: 'Going cold' },
  description: {
    zh: '总分连跌预警；或接触量下降报警，且有审批人或决策人逾期未接触。',
    en: 'The score has fallen twice in a row by enough to alert; or contacts have fallen by enough to alert, and an approver or decider is overdue.',
  },
  needs: ['activities.date'],
  source: ['flags.declinePoints', 'contactAlert', 'standards'],
  find(context) {
    const decline = readMetric(context, 'decline-alert')
    const change = readMetric(context, 'contact-change')
    const isFalling = 'value' in decline && decline.value === 1
    const isQuiet = 'value' in change && change.parts?.['alert']?.value === 1
    const overdue = isQuiet
      ? listOverdueContacts(context.slice).filter(({ state }) => decides(state.person))
      : []
    if (!isFalling && overdue.length === 0)
      // neither can be told: nothing was looked at
      return 'unknown' in decline && 'unknown' in change ? change : null
    return {
      values: {
        ...(isFalling && { scoreChange: decline.parts?.['change']?.value ?? 0 }),
        ...(overdue.length > 0 &&
          'value' in change && {
            contacts: change.value,
            contactsBefore: change.parts?.['before']?.value ?? 0,
            decidersOverdue: overdue.length,
          }),
      },
      rows: joinRows(
        overdue.length > 0 ? rowsOfMetric(context, 'contact-change') : [],
        ...overdue.map(({ state }) => state.person.rows),
      ),
    }
  },
})
