import type { Day } from '../../lib/day.ts'
import { shiftQuarter, spanOfQuarter } from '../../model/quarter.ts'
import type { AccountSlice, PersonState } from '../account-slice.ts'
import { findCircle, findContesting, findDeciders, rowsOfPeople } from '../decision/decision-circle.ts'
import { listOverdueContacts } from '../key/overdue-key-contacts.ts'
import { findDueOpportunities } from '../plans/gap-priority.ts'
import type { AccountReview } from '../review.ts'
import { type AskCase, defineAsk } from './define-ask.ts'

const byWeight = (a: PersonState, b: PersonState): number => b.weight - a.weight

/** The last day of the next quarter: nothing asked in a review may wait longer. */
function endOfNext({ period, settings }: AccountSlice): Day {
  return spanOfQuarter(shiftQuarter(period.quarter, 1), settings.fiscalYearStart).last
}

/** Before the next decision: the nearest tender or close of an open opportunity, at the latest the end of next quarter. */
function beforeDecision(slice: AccountSlice): Day {
  const { asOf } = slice.period
  const days = findDueOpportunities(slice)
    .flatMap(({ tenderDate, closed }) => [tenderDate, closed])
    .filter((day) => day !== null && day > asOf)
  return Math.min(endOfNext(slice), ...(days as Day[]))
}

/** Whoever approves, else decides, the heaviest first. */
function findTop(slice: AccountSlice): PersonState[] {
  const deciders = findDeciders(slice).toSorted(byWeight)
  const approvers = deciders.filter(({ person }) => person.roles.includes('A'))
  return (approvers.length > 0 ? approvers : deciders).slice(0, 1)
}

const indexesOf = (people: readonly PersonState[]): number[] => people.map(({ person }) => person.index)
const flagOf = ({ flags }: AccountReview, id: string) => flags.find((flag) => flag.id === id)

/** A case made of a flag that is raised. */
function askByFlag(one: AccountReview, id: string, whom: readonly PersonState[], by: Day): AskCase | null {
  const flag = flagOf(one, id)
  return flag ? { whom: indexesOf(whom), values: flag.values, by, rows: flag.rows } : null
}

export const turnDecision = defineAsk({
  id: 'turn-decision',
  label: { zh: '出面争取反对的决策人', en: 'Speak with those who decide against us' },
  description: {
    zh: '决策已失守，或有审批人、决策人不认可我方。找反对者中权重最大的两人；期限为最近的招标或关闭日，至迟下季末。',
    en: 'The decision is lost, or an approver or decider is against us. The two heaviest who oppose us; before the next tender or close, at the latest the end of next quarter.',
  },
  find(one) {
    const { slice } = one
    const opposed = findCircle(slice).filter(({ credible }) => credible === -1)
    const heaviest = (people: readonly PersonState[]) => people.toSorted(byWeight).slice(0, 2)
    const contesting = findContesting(slice)
    const whom = heaviest(contesting.length > 0 ? contesting : opposed)
    const by = beforeDecision(slice)
    return askByFlag(one, 'decision-lost', whom, by) ?? askByFlag(one, 'contested', whom, by)
  },
})

export const meetApprover = defineAsk({
  id: 'meet-approver',
  label: { zh: '约见久未见面的高层', en: 'Meet the executive nobody has seen for long' },
  description: {
    zh: '审批人或高层职级的关键人超过最长间隔未见。找最久未见的一人；期限为一个间隔之内，至迟下季末。',
    en: 'An approver, or a key person of executive level, is overdue. The one not seen for longest; within one gap, at the latest the end of next quarter.',
  },
  find({ slice }) {
    const overdue = listOverdueContacts(slice).find(
      ({ state: { person } }) => person.roles.includes('A') || person.level === 'executive',
    )
    if (overdue === undefined) return null
    const { state, last } = overdue
    return {
      whom: [state.person.index],
      values: { days: last.days, limit: state.gapDays, ...(last.atLeast && { neverSeen: 1 }) },
      by: Math.min(endOfNext(slice), slice.period.asOf + state.gapDays),
      rows: rowsOfPeople([state]),
    }
  },
})

export const planExecutiveMeeting = defineAsk({
  id: 'plan-executive-meeting',
  label: { zh: '定下一次高层会晤', en: 'Set the date of an executive meeting' },
  description: {
    zh: '本季没有高层会晤，下季也没有安排。找权重最大的审批人，没有则决策人；期限为下季末。',
    en: 'No executive meeting in the quarter and none planned in the next. The heaviest approver, else decider; by the end of next quarter.',
  },
  find: (one) => askByFlag(one, 'executive-calendar-empty', findTop(one.slice), endOfNext(one.slice)),
})

export const signAgreement = defineAsk({
  id: 'sign-agreement',
  label: { zh: '推动续签到期的协议', en: 'Get the expired agreement signed again' },
  description: {
    zh: '协议已到期，没有同级或更高级别的在有效期内。找权重最大的审批人，没有则决策人；期限为下季末。',
    en: 'An agreement has expired and none of the same or a wider reach is in force. The heaviest approver, else decider; by the end of next quarter.',
  },
  find: (one) => askByFlag(one, 'agreement-expired', findTop(one.slice), endOfNext(one.slice)),
})

export const nameSponsor = defineAsk({
  id: 'name-sponsor',
  label: { zh: '指定一位高层责任人', en: 'Name an executive sponsor' },
  description: {
    zh: '客户表填写高层责任人，而这一 S、A 级客户没有；期限为下季末。',
    en: 'The import names sponsors, and this S or A account has none; by the end of next quarter.',
  },
  find({ account, slice }) {
    if (!slice.dataset.filledColumns.has('accounts.sponsor') || account.sponsor !== null) return null
    return { whom: [], values: {}, by: endOfNext(slice), rows: account.rows }
  },
})
