import { defineItem } from './define-item.ts'
import { scoreByBounds } from './score-bounds.ts'

export const walletShare = defineItem({
  id: 'wallet-share',
  label: { zh: '钱包份额', en: 'Wallet share' },
  description: {
    zh: '客户同类支出中属于我方的比例。得分：≥50% 100，≥30% 80，≥15% 60，≥5% 40，更低 20。',
    en: "The part of the customer's spend that is ours. It scores 100 from 50 %, 80 from 30 %, 60 from 15 %, 40 from 5 %, else 20.",
  },
  unknownMeans: {
    zh: '此客户未填写份额。B、C 级不适用。',
    en: 'The account has no share filled in. Does not apply to tiers B and C.',
  },
  column: 'wallet_share',
  given: ({ walletShare: share }) => (share === null ? null : { value: share }),
  scoredBy: 'walletShare',
  score: (share, scores) => scoreByBounds(share, scores.walletShare),
})
