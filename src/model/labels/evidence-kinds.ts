import type { EvidenceKind } from '../scales.ts'
import { defineLabels } from './define-labels.ts'

/** What a customer person did in an activity that shows where they stand. */
export const evidenceLabels = defineLabels<EvidenceKind>([
  { code: 'public_support', words: { zh: '公开支持', en: 'public support' } },
  { code: 'introduction', words: { zh: '引荐', en: 'introduction' }, also: ['引见', '推荐', 'referral'] },
  { code: 'internal_advocacy', words: { zh: '内部推动', en: 'internal advocacy' }, also: ['内部倡导'] },
  {
    code: 'strategy_guidance',
    words: { zh: '策略指导', en: 'strategy guidance' },
    also: ['指导', 'coaching'],
  },
  {
    code: 'spec_influence',
    words: { zh: '影响规格', en: 'specification influence' },
    also: ['影响指标', '影响标书'],
  },
  { code: 'positive_statement', words: { zh: '正面表态', en: 'positive statement' }, also: ['正面评价'] },
  { code: 'objection', words: { zh: '反对意见', en: 'objection' }, also: ['异议', '反对'] },
  {
    code: 'competitor_preference',
    words: { zh: '倾向竞品', en: 'competitor preference' },
    also: ['倾向竞争对手'],
  },
  { code: 'none', words: { zh: '无', en: 'none' } },
])
