import { unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { findCarryOvers } from './carry-overs.ts'

export const planAttainment = defineMetric({
  id: 'plan-attainment',
  layer: 'key',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '目标达成', en: 'Targets reached' },
  description: {
    zh: '本季到期、带目标支持度的计划项中，季末支持度已达目标且审批通过的 ÷ 全部到期的。到期以最早的到期日为准，改期不算延后；到期前取消的除外，之后取消的仍算到期。到期日后移过的、更早到期而仍未完成的另列。',
    en: 'Plan items with a target support that were due in the quarter: rating at its end at the target or above, and approved ÷ due. Due is the earliest due date: moving it does not put it off. Cancelled stays due unless cancelled before. Items put off to a later date and those due earlier and still open are named apart.',
  },
  unknownMeans: {
    zh: '没有计划表或其审批列，或本季没有到期的目标。',
    en: 'There is no table of plans or no approval in it, or no target was due in the quarter.',
  },
  needs: ['plans.due', 'plans.target', 'plans.approval'],
  source: [],
  compute({ dataset, registers, period, people }) {
    if (dataset.plans.length === 0) return unknown('table-missing')
    if (!dataset.filledColumns.has('plans.approval')) return unknown('column-missing')
    const support = new Map(people.map((state) => [state.person.index, state.support]))
    const targets = registers.plans.filter(({ target, person }) => target !== null && person !== null)
    const { due, overdue, carried } = findCarryOvers(targets, period)
    if (due.length === 0) return unknown('nothing-due')
    const reached = due.filter(({ person, target, approval }) => {
      const rating = support.get(person!) ?? null
      return rating !== null && rating >= target! && approval === 'approved'
    })
    return {
      value: reached.length,
      of: due.length,
      parts: {
        carriedOver: { value: carried.length, of: due.length + overdue.length },
        overdue: { value: overdue.length },
      },
      rows: joinRows(...[...due, ...overdue].map(({ rows }) => rows)),
    }
  },
})
