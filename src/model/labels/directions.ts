import type { Direction } from '../scales.ts'
import { defineLabels } from './define-labels.ts'

/** Who began the contact. */
export const directionLabels = defineLabels<Direction>([
  { code: 'us', words: { zh: '我方', en: 'us' }, also: ['我方发起', '我们', 'outbound', 'outgoing'] },
  {
    code: 'customer',
    words: { zh: '客户', en: 'customer' },
    also: ['客户发起', '客户方', 'inbound', 'incoming'],
  },
  { code: 'unknown', words: { zh: '发起方未知', en: 'unknown direction' } },
])
