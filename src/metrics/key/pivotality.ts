import { type Measurement, type Part, unknown } from '../../model/measurement.ts'
import type { AccountSlice, PersonState } from '../account-slice.ts'
import { measureDecision } from '../decision/decision.ts'
import { findCircle, rowsOfPeople, seatCircle } from '../decision/decision-circle.ts'
import { measurePivotality } from '../decision/pivotality.ts'
import { addBallots, majorityOf } from '../decision/quotas.ts'
import { defineMetric } from '../define-metric.ts'

export interface PivotalPerson {
  readonly state: PersonState
  /** Normalised Banzhaf index, 0–1: this person's part of everything anyone could turn. */
  readonly share: number
}

/**
 * People of the room that decides, most pivotal first, then by id; null where nobody can turn anything. With decision
 * chains that room is the worst one, the one the outlook speaks of.
 */
export function listPivotalPeople(slice: AccountSlice): PivotalPerson[] | null {
  const circle = findCircle(slice)
  const { chain } = measureDecision(seatCircle(slice))
  const room = circle.filter(({ person }) => chain === null || (person.decisionChain ?? chain) === chain)
  const weights = room.map(({ weight }) => weight)
  const shares = measurePivotality(weights, majorityOf(addBallots(room)))
  if (shares === null) return null
  // the sort is stable and the room is by id
  return room.map((state, at) => ({ state, share: shares[at]! })).sort((a, b) => b.share - a.share)
}

export const pivotality = defineMetric({
  id: 'pivotality',
  layer: 'key',
  grains: ['account'],
  unit: 'share',
  better: null,
  label: { zh: '关键度', en: 'Pivotality' },
  description: {
    zh: '决策圈内最关键一人的关键度，其余按名次列在分项。关键度 = 此人加入才使表决通过的组合数 ÷ 全体此类组合数之和（归一化班扎夫指数），通过须同时超过总权重的一半和总人数的一半。0 表示其表态从不改变结果。分链决策时取走势最差的一链。',
    en: 'How pivotal the most pivotal person of the circle is; the others follow by rank. It counts the combinations of people that carry the decision only once this person joins, as a share of all such combinations of everyone (normalised Banzhaf index). To carry it takes more than half of the weight and more than half of the people. 0 means that what someone says never changes the result. With decision chains it is the chain with the worst outlook.',
  },
  unknownMeans: {
    zh: '数据没有决策角色、影响力、权力地位或关键人列，或决策圈没有人、没有权重。',
    en: 'The import uses no role, influence, political or key column, or the circle has nobody or no weight in it.',
  },
  needs: [],
  source: ['roleWeights', 'assumedInfluence', 'keyInfluence'],
  compute(slice): Measurement {
    if (!slice.mapColumns.any) return unknown('no-map-columns')
    if (findCircle(slice).length === 0) return unknown('no-contacts')
    const people = listPivotalPeople(slice)
    if (people === null) return unknown('no-weight')
    return {
      value: people[0]!.share,
      parts: Object.fromEntries(
        people.map(({ share }, at): [string, Part] => [`rank-${at + 1}`, { value: share }]),
      ),
      rows: rowsOfPeople(people.map(({ state }) => state)),
    }
  },
})
