import { findCircle, rowsOfPeople } from '../decision/decision-circle.ts'
import { listOverdueContacts } from '../key/overdue-key-contacts.ts'
import { findEmployed } from '../people/key-people.ts'
import { defineProposal } from './define-proposal.ts'

const COACH = 3

export const fillRole = defineProposal({
  id: 'missing-role',
  label: { zh: '找到并认识这一角色的人', en: 'Find and meet whoever has this role' },
  description: {
    zh: '该级别要求的角色没有在职人员担任；没有已知联系人时不提。',
    en: 'No employed person fills a role the tier requires; nothing is proposed where no contacts are known.',
  },
  find({ slice }) {
    const employed = findEmployed(slice)
    if (employed.length === 0 || !slice.dataset.filledColumns.has('contacts.decision_role')) return []
    return slice.tier.standards.requiredRoles
      .filter((role) => !employed.some(({ person }) => person.roles.includes(role)))
      .map((role) => ({ person: null, values: { role }, rows: [] }))
  },
})

export const meetOverdue = defineProposal({
  id: 'overdue-key-person',
  label: { zh: '约见逾期未见的关键人', en: 'Meet the key person who is overdue' },
  description: {
    zh: '关键人超过最长间隔没有有效接触。',
    en: 'A key person has had no effective contact for longer than their gap.',
  },
  find: ({ slice }) =>
    listOverdueContacts(slice).map(({ state: { person, gapDays }, last }) => ({
      person: person.index,
      values: { days: last.days, limit: gapDays, ...(last.atLeast && { neverSeen: 1 }) },
      rows: person.rows,
    })),
})

export const proveCoach = defineProposal({
  id: 'unbacked-coach',
  label: {
    zh: '请教练做一件看得见的事，或下调评级',
    en: 'Ask the coach for something that shows, or rate lower',
  },
  description: {
    zh: '评为教练，活动记录却撑不住，尽管记录本可以证明。',
    en: 'Rated coach, which the log could show and does not.',
  },
  find: ({ slice }) =>
    findCircle(slice)
      .filter(({ support, verifiable, credible }) => support === COACH && verifiable && credible! < COACH)
      .map((state) => ({
        person: state.person.index,
        values: { claimed: COACH, supported: state.supported.level },
        rows: rowsOfPeople([state]),
      })),
})
