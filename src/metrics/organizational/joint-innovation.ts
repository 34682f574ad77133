import { defineRegisterItem } from './define-register-item.ts'
import { isCounted } from './in-force.ts'
import { scoreByBounds } from './score-bounds.ts'

export const jointInnovation = defineRegisterItem({
  id: 'joint-innovation',
  label: { zh: '联合创新', en: 'Joint innovation' },
  description: {
    zh: '滚动一年内登记、或仍在有效期内的联合创新项目数。得分：≥2 项 100，1 项 60，无 0。',
    en: 'Joint innovations dated in the rolling year or still in force. It scores 100 from 2, 60 for 1, else 0.',
  },
  unknownMeans: {
    zh: '合作登记中没有任何客户的联合创新记录。B、C 级不适用。',
    en: 'The register holds no joint innovation of any account. Does not apply to tiers B and C.',
  },
  item: 'joint-innovation',
  scoredBy: 'jointInnovation',
  judge(entries, slice) {
    const count = entries.filter((entry) => isCounted(entry, slice)).length
    return {
      given: { value: count },
      score: scoreByBounds(count, slice.settings.organizationalScores.jointInnovation),
    }
  },
})
