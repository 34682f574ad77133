import { unknown } from '../../model/measurement.ts'
import type { Plan } from '../../model/registers.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { findCarryOvers } from './carry-overs.ts'

/** Done by its earliest due date. Without a date of completion nobody can say so. */
const isDoneInTime = ({ status, doneOn, firstDue }: Plan): boolean =>
  status === 'done' && doneOn !== null && firstDue !== null && doneOn <= firstDue

export const actionClosure = defineMetric({
  id: 'action-closure',
  layer: 'key',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '承诺兑现', en: 'Actions closed' },
  description: {
    zh: '本季到期的计划项中，按最早到期日完成并有凭据的 ÷ 全部到期的。到期前取消的除外，之后取消的仍算到期。完成但无凭据的、到期日后移过的、更早到期而仍未完成的另列。',
    en: 'Plan items due in the quarter: done by their earliest due date, with evidence ÷ due. Cancelled stays due unless cancelled before. Those done without evidence, those put off to a later date, and those due earlier and still open are named apart.',
  },
  unknownMeans: {
    zh: '没有计划表，或本季没有到期的计划项。',
    en: 'There is no table of plans, or no item was due in the quarter.',
  },
  needs: ['plans.due', 'plans.status'],
  source: [],
  compute({ dataset, registers, period }) {
    if (dataset.plans.length === 0) return unknown('table-missing')
    const { due, overdue, carried } = findCarryOvers(registers.plans, period)
    if (due.length === 0) return unknown('nothing-due')
    const inTime = due.filter(isDoneInTime)
    return {
      value: inTime.filter(({ hasEvidence }) => hasEvidence).length,
      of: due.length,
      parts: {
        withoutEvidence: { value: inTime.filter(({ hasEvidence }) => !hasEvidence).length },
        carriedOver: { value: carried.length, of: due.length + overdue.length },
        overdue: { value: overdue.length },
      },
      rows: joinRows(...[...due, ...overdue].map(({ rows }) => rows)),
    }
  },
})
