import { type Measurement, unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'
import { measureWithClaim } from '../as-claimed.ts'
import { findCircle, measureRatedWeight, rowsOfPeople } from '../decision/decision-circle.ts'
import { defineMetric } from '../define-metric.ts'
import { hasRatings } from '../people/key-people.ts'

/** From opponent (−1) to coach (3): the steps of the scale, by which 0–100 is cut. */
const STEPS = 4

function measureIndex(slice: AccountSlice): Measurement {
  const circle = findCircle(slice)
  if (circle.length === 0) return unknown('no-contacts')
  if (!hasRatings(slice, 'support')) return unknown('column-missing')
  const { rated, all } = measureRatedWeight(slice)
  if (all === 0) return unknown('no-weight')
  const people = circle.filter(({ credible }) => credible !== null)
  if (people.length === 0) return unknown('nobody-rated')
  // equal to at least half, in integers
  if (rated === 0 || 2 * rated < all) return unknown('rated-below-half')
  const sum = people.reduce((total, { weight, credible }) => total + weight * (credible! + 1), 0)
  return {
    value: (100 * sum) / (STEPS * rated),
    parts: {
      rated: { value: rated, of: all },
      people: { value: people.length, of: circle.length },
    },
    rows: rowsOfPeople(people),
  }
}

export const supportIndex = defineMetric({
  id: 'support-index',
  layer: 'key',
  grains: ['account'],
  unit: 'index',
  better: 'higher',
  label: { zh: '支持度指数', en: 'Support index' },
  description: {
    zh: '决策圈内已评人员：Σ 权重 ×（可信支持度 + 1）÷ 4 ÷ Σ 权重 × 100。权重 = 角色权重 × 影响力；可信支持度 = 自报支持度与活动证据所能支持的级别中较低者。全为中立得 25，全为教练得 100，全为不认可得 0。已评人员须占决策圈权重的一半以上才给出。',
    en: 'Over the rated people of the decision circle: Σ weight × (credible support + 1) ÷ 4 ÷ Σ weight × 100. Weight is role weight × influence; credible support is the lower of the claim and of what the activity log supports. All neutral gives 25, all coaches 100, all opponents 0. It is given only where the rated hold at least half of the weight of the circle.',
  },
  unknownMeans: {
    zh: '决策圈为空，无人评过支持度，或已评人员的权重不足一半。',
    en: 'The decision circle is empty, nobody in it is rated, or the rated hold under half of its weight.',
  },
  needs: ['contacts.support'],
  source: ['roleWeights', 'assumedInfluence', 'keyInfluence', 'evidence'],
  compute: (slice) => measureWithClaim(slice, measureIndex),
})
