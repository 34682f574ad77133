import { unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { findKeyGap, findKeyPeople } from '../people/key-people.ts'
import { isOpenPlan } from '../plans/plan-state.ts'

export const planCoverage = defineMetric({
  id: 'plan-coverage',
  layer: 'key',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '关键人有计划', en: 'Key persons with a plan' },
  description: {
    zh: '有未完成的计划、且写明目标、责任人和到期日的关键人 ÷ 关键人。',
    en: 'Key persons with an open plan item that names a target, an owner and a due date ÷ key persons.',
  },
  unknownMeans: {
    zh: '没有已知的关键人，或没有计划表。',
    en: 'No key person is known, or the import has no plans.',
  },
  needs: ['plans.target', 'plans.owner', 'plans.due'],
  source: ['keyInfluence'],
  compute(slice) {
    const gap = findKeyGap(slice)
    if (gap) return gap
    if (slice.dataset.plans.length === 0) return unknown('table-missing')
    const open = slice.registers.plans.filter((plan) => isOpenPlan(plan, slice.period.asOf))
    const whole = open.filter(({ target, owner, due }) => target !== null && owner !== null && due !== null)
    const key = findKeyPeople(slice)
    const countIn = (plans: typeof open): number => {
      const people = new Set(plans.map(({ person }) => person))
      return key.filter(({ person }) => people.has(person.index)).length
    }
    const persons = new Set(key.map(({ person }) => person.index))
    return {
      value: countIn(whole),
      of: key.length,
      // told apart: a plan that lacks something from no plan at all
      parts: { anyOpen: { value: countIn(open), of: key.length } },
      rows: joinRows(
        ...key.map(({ person }) => person.rows),
        ...open.flatMap(({ person, rows }) => (person !== null && persons.has(person) ? [rows] : [])),
      ),
    }
  },
})
