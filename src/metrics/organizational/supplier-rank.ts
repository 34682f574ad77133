import { defineItem } from './define-item.ts'

export const supplierRank = defineItem({
  id: 'supplier-rank',
  label: { zh: '供应商排名', en: 'Supplier rank' },
  description: {
    zh: '我方在客户同类供应商中的排名。得分：第 1 名 100，第 2 名 70，第 3 名 40，更低 10。',
    en: "Our rank among the customer's suppliers. It scores 100 for first, 70 for second, 40 for third, 10 below.",
  },
  unknownMeans: {
    zh: '此客户未填写排名。B、C 级不适用。',
    en: 'The account has no rank filled in. Does not apply to tiers B and C.',
  },
  column: 'supplier_rank',
  given: ({ supplierRank: rank }) => (rank === null ? null : { value: rank }),
  scoredBy: 'supplierRank',
  score: (rank, { supplierRank: { ranks, rest } }) => ranks[rank - 1] ?? rest,
})
