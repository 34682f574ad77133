import { unknown } from '../../model/measurement.ts'
import { findDeciders } from '../decision/decision-circle.ts'
import { joinRows } from '../join-rows.ts'
import { findEmployed } from '../people/key-people.ts'
import { defineFlag } from './define-flag.ts'
import { readMetric } from './read-metric.ts'

export const decisionLost = defineFlag({
  id: 'decision-lost',
  label: { zh: '决策失守', en: 'Decision lost' },
  description: {
    zh: '决策走势为“已失守”：争取到全部未定者也过不了半数。',
    en: 'The outlook is lost: there is no majority even with everyone who is open.',
  },
  needs: ['contacts.support'],
  source: ['roleWeights'],
  find(context) {
    const outlook = readMetric(context, 'decision-outlook')
    if ('unknown' in outlook) return outlook
    if (outlook.value !== 'lost') return null
    const against = outlook.parts?.['weight-con']
    return {
      values: { ...(against && { weightAgainst: against.value, weight: against.of ?? 0 }) },
      rows: outlook.rows,
    }
  },
})

export const contested = defineFlag({
  id: 'contested',
  label: { zh: '决策有争议', en: 'Contested' },
  description: {
    zh: '有审批人或决策人不认可我方（−1）。',
    en: 'An approver or decider is against us (−1).',
  },
  needs: ['contacts.support', 'contacts.decision_role'],
  source: ['evidence'],
  find(context) {
    const outlook = readMetric(context, 'decision-outlook')
    if ('unknown' in outlook) return outlook
    const by = outlook.parts?.['contestedBy']
    if (by === undefined || Number(by.value) === 0) return null
    return { values: { against: by.value, deciders: by.of ?? 0 }, rows: outlook.rows }
  },
})

export const noDeciderKnown = defineFlag({
  id: 'no-decider-known',
  label: { zh: '决策人不明', en: 'No decider known' },
  description: {
    zh: '已知的在职客户人员中没有审批人，也没有决策人。',
    en: 'Customer people are known, but no approver and no decider among them.',
  },
  needs: ['contacts.decision_role'],
  source: [],
  find({ slice }) {
    if (!slice.dataset.filledColumns.has('contacts.decision_role')) return unknown('column-missing')
    const people = findEmployed(slice)
    if (people.length === 0) return unknown('no-contacts')
    if (findDeciders(slice).length > 0) return null
    return { values: { people: people.length }, rows: joinRows(...people.map(({ person }) => person.rows)) }
  },
})
