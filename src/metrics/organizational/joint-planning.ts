import { defineRegisterItem } from './define-register-item.ts'
import { isCounted } from './in-force.ts'

export const jointPlanning = defineRegisterItem({
  id: 'joint-planning',
  label: { zh: '联合规划', en: 'Joint planning' },
  description: {
    zh: '滚动一年内登记、或仍在有效期内的联合规划与规划研讨会。得分：两者皆有 100，有其一 60，无 0。',
    en: 'A joint plan and a planning workshop, dated in the rolling year or still in force. It scores 100 for both, 60 for one of them, else 0.',
  },
  unknownMeans: {
    zh: '合作登记中没有任何客户的联合规划记录。B、C 级不适用。',
    en: 'The register holds no joint planning of any account. Does not apply to tiers B and C.',
  },
  item: 'joint-planning',
  scoredBy: 'jointPlanning',
  judge(entries, slice) {
    const scores = slice.settings.organizationalScores.jointPlanning
    const counted = entries.filter((entry) => isCounted(entry, slice))
    const has = (level: string): boolean => counted.some((entry) => entry.level === level)
    if (counted.length === 0) return { given: { value: 0, of: 2 }, score: scores.none }
    return has('plan') && has('workshop')
      ? { given: { value: 2, of: 2 }, score: scores.both }
      : { given: { value: 1, of: 2 }, score: scores.one }
  },
})
