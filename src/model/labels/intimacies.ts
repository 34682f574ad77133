import type { Intimacy } from '../scales.ts'
import { defineLabels } from './define-labels.ts'

/** How close a customer person is to us. */
export const intimacyLabels = defineLabels<Intimacy>([
  { code: 4, words: { zh: '深度信任', en: 'deep trust' } },
  { code: 3, words: { zh: '信任', en: 'trust' }, also: ['trusted'] },
  { code: 2, words: { zh: '熟悉', en: 'familiar' } },
  { code: 1, words: { zh: '认识', en: 'acquainted' } },
  { code: 0, words: { zh: '未接触', en: 'no contact' }, also: ['陌生', '不认识'] },
])
