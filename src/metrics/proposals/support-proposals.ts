import type { AccountSlice } from '../account-slice.ts'
import { measureGapPriorities } from '../plans/gap-priority.ts'
import { isOpenPlan } from '../plans/plan-state.ts'
import { defineProposal } from './define-proposal.ts'

export const rateFirst = defineProposal({
  id: 'rate-first',
  label: { zh: '先评级：了解其立场', en: 'Rate first: learn where they stand' },
  description: {
    zh: '关键人没有有效评级，差距无从谈起；按权重排列。',
    en: 'A key person has no rating in force, so nobody knows the gap; heaviest first.',
  },
  find: ({ slice }) =>
    measureGapPriorities(slice).rateFirst.map(({ person, weight }) => ({
      person: person.index,
      values: { weight },
      rows: person.rows,
    })),
})

/** People something not yet done is planned for, whenever it is due. */
function findPlanned({ registers, period }: AccountSlice): Set<number | null> {
  return new Set(registers.plans.filter((plan) => isOpenPlan(plan, period.asOf)).map(({ person }) => person))
}

export const winSupport = defineProposal({
  id: 'win-support',
  label: { zh: '争取到目标支持度', en: 'Win up to the target support' },
  description: {
    zh: '决策圈内可信支持度低于目标，计划与其他规则都没有提到的人；按差距的优先值排列。',
    en: 'Someone of the circle is below the target, and neither the plan nor another rule names them; by the priority of the gap.',
  },
  find({ slice }) {
    const planned = findPlanned(slice)
    return measureGapPriorities(slice)
      .gaps.filter(({ state }) => !planned.has(state.person.index))
      .map(({ state, target, priority }) => ({
        person: state.person.index,
        values: { current: state.credible!, target, weight: state.weight, priority },
        due: state.person.targetDate,
        rows: state.person.rows,
      }))
  },
})
