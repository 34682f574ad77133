import { unknown } from '../../model/measurement.ts'
import { joinRows } from '../join-rows.ts'
import { isDueBy } from '../plans/due.ts'
import { isOpenPlan } from '../plans/plan-state.ts'
import { defineFlag } from './define-flag.ts'

export const overduePromise = defineFlag({
  id: 'overdue-promise',
  label: { zh: '承诺逾期', en: 'Overdue promise' },
  description: {
    zh: '有计划项已过最早的到期日而未完成。改期不改变到期日；到期前取消的不算。',
    en: 'A plan item is past its earliest due date and not done. Moving the date does not move it; what was cancelled before is not due.',
  },
  needs: ['plans.due'],
  source: [],
  find({ slice }) {
    if (slice.dataset.plans.length === 0) return unknown('table-missing')
    const { asOf } = slice.period
    const overdue = slice.registers.plans.filter((plan) => isDueBy(plan, asOf - 1) && isOpenPlan(plan, asOf))
    if (overdue.length === 0) return null
    return {
      values: {
        promises: overdue.length,
        longestDays: Math.max(...overdue.map(({ firstDue }) => asOf - firstDue!)),
        timesMoved: Math.max(...overdue.map(({ carriedOver }) => carriedOver)),
      },
      rows: joinRows(...overdue.map(({ rows }) => rows)),
    }
  },
})
