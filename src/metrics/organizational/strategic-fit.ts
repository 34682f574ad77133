import { defineItem } from './define-item.ts'

/** Highest grade of a tier factor. */
const GRADES = 5

export const strategicFit = defineItem({
  id: 'strategic-fit',
  label: { zh: '战略匹配', en: 'Strategic fit' },
  description: {
    zh: '双方战略的匹配程度 1–5，取自客户分级因素。得分 = 级数 × 20。',
    en: 'How well the two strategies fit, 1–5, from the factors of the tier. It scores 20 a grade.',
  },
  unknownMeans: {
    zh: '此客户未填写匹配度。B、C 级不适用。',
    en: 'The account has no fit filled in. Does not apply to tiers B and C.',
  },
  column: 'fit',
  given: ({ factors }) => (factors.fit === null ? null : { value: factors.fit, of: GRADES }),
  scoredBy: 'strategicFit',
  score: (grade, { strategicFit }) => grade * strategicFit.perGrade,
})
