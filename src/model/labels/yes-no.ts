import { defineLabels } from './define-labels.ts'

export const yesNoLabels = defineLabels<boolean>([
  { code: true, words: { zh: '是', en: 'yes' }, also: ['y', 't', '1', '√'] },
  { code: false, words: { zh: '否', en: 'no' }, also: ['n', 'f', '0', '×'] },
])

/** Influence in words; numbers are read by the scale of their column. */
export const influenceLabels = defineLabels<5 | 3 | 1>([
  { code: 5, words: { zh: '高', en: 'high' } },
  { code: 3, words: { zh: '中', en: 'medium' }, also: ['mid', 'middle'] },
  { code: 1, words: { zh: '低', en: 'low' } },
])
