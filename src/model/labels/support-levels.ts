import type { Support } from '../scales.ts'
import { defineLabels } from './define-labels.ts'
import type { LabelList } from './define-labels.ts'

export const supportReadings = ['huawei', 'five-step'] as const
export type SupportReading = (typeof supportReadings)[number]

/**
 * Labels belong to an import, not to the world: 支持 is 1 on the scale that ends in 教练 and 2 on the one that ends in
 * 排他. Which one a column speaks is decided by its other labels, else by a setting, never label by label.
 */
export const supportLabels: Readonly<Record<SupportReading, LabelList<Support>>> = {
  huawei: defineLabels<Support>([
    { code: 3, words: { zh: '教练', en: 'coach' } },
    {
      code: 2,
      words: { zh: '强烈支持', en: 'strong supporter' },
      also: ['strongly supports', 'strong support'],
    },
    {
      code: 1,
      words: { zh: '支持', en: 'supporter' },
      also: ['支持者', 'supports', 'support', 'supportive'],
    },
    { code: 0, words: { zh: '中立', en: 'neutral' }, also: ['中立者'] },
    { code: -1, words: { zh: '不认可', en: 'opponent' }, also: ['反对', '反对者', 'opposes', 'opposed'] },
  ]),
  'five-step': defineLabels<Support>([
    { code: 3, words: { zh: '排他', en: 'exclusive' }, also: ['排他支持'] },
    {
      code: 2,
      words: { zh: '支持', en: 'supporter' },
      also: ['支持者', 'supports', 'support', 'supportive'],
    },
    { code: 1, words: { zh: '认可', en: 'approving' }, also: ['认可者'] },
    { code: 0, words: { zh: '中立', en: 'neutral' }, also: ['中立者'] },
    { code: -1, words: { zh: '反对', en: 'opponent' }, also: ['反对者', '不认可', 'opposes', 'opposed'] },
  ]),
}
