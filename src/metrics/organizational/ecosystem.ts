import { defineRegisterItem } from './define-register-item.ts'
import { isCounted } from './in-force.ts'
import { scoreByBounds } from './score-bounds.ts'

export const ecosystem = defineRegisterItem({
  id: 'ecosystem',
  label: { zh: '生态合作', en: 'Ecosystem' },
  description: {
    zh: '滚动一年内登记、或仍在有效期内的生态合作数（共同的伙伴、联盟、标准组织）。得分：≥3 项 100，2 项 70，1 项 40，无 0。',
    en: 'Shared partners, alliances and standards bodies dated in the rolling year or still in force. It scores 100 from 3, 70 for 2, 40 for 1, else 0.',
  },
  unknownMeans: {
    zh: '合作登记中没有任何客户的生态合作记录。B、C 级不适用。',
    en: 'The register holds no ecosystem entry of any account. Does not apply to tiers B and C.',
  },
  item: 'ecosystem',
  scoredBy: 'ecosystem',
  judge(entries, slice) {
    const count = entries.filter((entry) => isCounted(entry, slice)).length
    return {
      given: { value: count },
      score: scoreByBounds(count, slice.settings.organizationalScores.ecosystem),
    }
  },
})
