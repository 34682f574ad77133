import { median } from 'd3'
import { unknown } from '../../model/measurement.ts'
import { rowsOfPeople } from '../decision/decision-circle.ts'
import { defineMetric } from '../define-metric.ts'
import { findKeyGap, findKeyPeople, hasRatings } from '../people/key-people.ts'

export const ratingFreshness = defineMetric({
  id: 'rating-freshness',
  layer: 'trust',
  grains: ['account'],
  unit: 'share',
  better: 'higher',
  label: { zh: '评级新鲜度', en: 'Fresh ratings' },
  description: {
    zh: '关键人的支持度评级中，距季末不超过该级别更新期限者 ÷ 关键人的支持度评级。已失效的评级仍在分母内；没有日期的评级不算新鲜。另列评级距今天数的中位数。不计入得分。',
    en: 'Support ratings of key persons no older at the quarter end than the refresh limit of the tier ÷ support ratings of key persons. Expired ratings stay in the denominator; one without a date is not fresh. The median age is given beside. It is never added to a score.',
  },
  unknownMeans: {
    zh: '没有已知的关键人，或关键人均未评支持度。',
    en: 'No key person is known, or none has a support rating.',
  },
  needs: ['contacts.support', 'contacts.rated_on'],
  source: ['standards', 'keyInfluence'],
  compute(slice) {
    const gap = findKeyGap(slice)
    if (gap) return gap
    if (!hasRatings(slice, 'support')) return unknown('column-missing')
    const rated = findKeyPeople(slice).filter(({ supportRating }) => supportRating !== null)
    if (rated.length === 0) return unknown('no-key-rated')
    const ages = rated.flatMap(({ supportAge }) => supportAge ?? [])
    return {
      value: ages.filter((age) => age <= slice.tier.standards.refreshDays).length,
      of: rated.length,
      parts: {
        ...(ages.length > 0 ? { medianDays: { value: median(ages)! } } : {}),
        undated: { value: rated.length - ages.length, of: rated.length },
        expired: { value: rated.filter(({ expired }) => expired).length, of: rated.length },
      },
      rows: rowsOfPeople(rated),
    }
  },
})
