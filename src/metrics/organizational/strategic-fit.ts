import { defineMetric } from '../define-metric.ts'
import { findOrganizationalGap, missingValue } from './organizational-gap.ts'

/** Highest grade of a tier factor. */
const GRADES = 5

export const strategicFit = defineMetric({
  id: 'strategic-fit',
  layer: 'organizational',
  grains: ['account'],
  unit: 'count',
  better: 'higher',
  label: { zh: '战略匹配', en: 'Strategic fit' },
  description: {
    zh: '双方战略的匹配程度 1–5，取自客户分级因素。得分 = 级数 × 20。',
    en: 'How well the two strategies fit, 1–5, from the factors of the tier. It scores 20 a grade.',
  },
  unknownMeans: {
    zh: '此客户未填写匹配度。B、C 级不适用。',
    en: 'The account has no fit filled in. Does not apply to tiers B and C.',
  },
  needs: ['accounts.fit'],
  source: [],
  compute(slice) {
    const { factors, rows } = slice.account
    const gap = findOrganizationalGap(slice)
    if (gap) return gap
    return factors.fit === null
      ? missingValue(slice, 'accounts.fit')
      : { value: factors.fit, of: GRADES, rows }
  },
})
