import { unknown } from '../../model/measurement.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { findKeyGap, findKeyPeople } from '../people/key-people.ts'
import { isDoneWithin } from '../plans/plan-state.ts'

export const customerGoals = defineMetric({
  id: 'customer-goals',
  layer: 'key',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '助客户达成目标', en: 'Their goals helped' },
  description: {
    zh: 'S、A 级客户：写明其业务目标、且近四个季度内为此完成了一项有证据的行动的关键人 ÷ 关键人。',
    en: 'For tiers S and A: key persons with a named business goal of theirs and an action for it done with evidence in the rolling year ÷ key persons.',
  },
  unknownMeans: {
    zh: '没有已知的关键人，没有计划表，或计划从不填写客户业务目标。',
    en: 'No key person is known, the import has no plans, or they never name a goal of the customer.',
  },
  needs: ['plans.customer_goal', 'plans.evidence', 'plans.done_on'],
  source: ['keyInfluence'],
  compute(slice) {
    const { tier, dataset, registers, period } = slice
    if (tier.tier !== 'S' && tier.tier !== 'A') return unknown('not-applicable')
    const gap = findKeyGap(slice)
    if (gap) return gap
    if (dataset.plans.length === 0) return unknown('table-missing')
    if (!dataset.filledColumns.has('plans.customer_goal')) return unknown('column-missing')
    const key = findKeyPeople(slice)
    const persons = new Set(key.map(({ person }) => person.index))
    const named = registers.plans.filter(
      ({ person, customerGoal }) => person !== null && persons.has(person) && customerGoal !== null,
    )
    const helped = named.filter((plan) => plan.hasEvidence && isDoneWithin(plan, period.rollingYear))
    const countPersons = (plans: typeof named): number => new Set(plans.map(({ person }) => person)).size
    return {
      value: countPersons(helped),
      of: key.length,
      parts: { named: { value: countPersons(named), of: key.length } },
      rows: joinRows(...key.map(({ person }) => person.rows), ...named.map(({ rows }) => rows)),
    }
  },
})
