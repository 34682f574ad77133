import { unknown } from '../../model/measurement.ts'
import { findCircle } from '../decision/decision-circle.ts'
import { defineMetric } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { hasRatings } from '../people/key-people.ts'

/** Deep trust, the top of the scale that begins at 0. */
const HIGHEST = 4

export const intimacyIndex = defineMetric({
  id: 'intimacy-index',
  layer: 'key',
  grains: ['account'],
  unit: 'index',
  better: 'higher',
  label: { zh: '亲密度指数', en: 'Intimacy index' },
  description: {
    zh: '决策圈内评过亲密度的人员：Σ 权重 × 亲密度 ÷ 4 ÷ Σ 权重 × 100。权重 = 角色权重 × 影响力。',
    en: 'Over the people of the decision circle with an intimacy rating: Σ weight × intimacy ÷ 4 ÷ Σ weight × 100. Weight is role weight × influence.',
  },
  unknownMeans: {
    zh: '决策圈为空，或无人评过亲密度。',
    en: 'The decision circle is empty, or nobody in it has an intimacy rating.',
  },
  needs: ['contacts.intimacy'],
  source: ['roleWeights', 'assumedInfluence', 'keyInfluence'],
  compute(slice) {
    const circle = findCircle(slice)
    if (circle.length === 0) return unknown('no-contacts')
    if (!hasRatings(slice, 'intimacy')) return unknown('column-missing')
    const rated = circle.filter(({ intimacy }) => intimacy !== null)
    if (rated.length === 0) return unknown('no-intimacy')
    const weigh = (people: typeof circle): number => people.reduce((sum, { weight }) => sum + weight, 0)
    const weight = weigh(rated)
    if (weight === 0) return unknown('no-weight')
    const sum = rated.reduce((total, state) => total + state.weight * state.intimacy!, 0)
    return {
      value: (100 * sum) / (HIGHEST * weight),
      parts: {
        rated: { value: weight, of: weigh(circle) },
        people: { value: rated.length, of: circle.length },
      },
      rows: joinRows(...rated.map(({ person, intimacyRating }) => [...person.rows, intimacyRating!.row])),
    }
  },
})
