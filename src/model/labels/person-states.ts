import { defineLabels } from './define-labels.ts'

export const employmentLabels = defineLabels<'employed' | 'left'>([
  { code: 'employed', words: { zh: '在职', en: 'employed' }, also: ['在岗', 'active', 'current'] },
  {
    code: 'left',
    words: { zh: '离职', en: 'left' },
    also: ['已离职', '离任', '退休', '调离', 'inactive', 'former', 'retired'],
  },
])

/** Standing in the customer's circle of power. */
export const politicalStatusLabels = defineLabels<'inner' | 'structure' | 'other'>([
  { code: 'inner', words: { zh: '核心圈', en: 'inner circle' }, also: ['核心', '权力核心'] },
  { code: 'structure', words: { zh: '权力结构内', en: 'political structure' }, also: ['结构内', '政治结构'] },
  { code: 'other', words: { zh: '圈外', en: 'outside' }, also: ['outer', '外围', '无', 'none'] },
])

/** Standing with a rival of ours. */
export const rivalStatusLabels = defineLabels<'close' | 'neutral' | 'none'>([
  { code: 'close', words: { zh: '密切', en: 'close' }, also: ['亲近竞品', '竞品支持者', '倾向竞品', '紧密'] },
  { code: 'neutral', words: { zh: '一般', en: 'neutral' }, also: ['中立', '普通'] },
  { code: 'none', words: { zh: '无', en: 'none' }, also: ['疏远', '无往来'] },
])

/** Which chain of a decision a person sits in. */
export const decisionChainLabels = defineLabels<'technical' | 'commercial' | 'combined'>([
  { code: 'technical', words: { zh: '技术', en: 'technical' }, also: ['技术链', '技术线'] },
  { code: 'commercial', words: { zh: '商务', en: 'commercial' }, also: ['商务链', '商务线'] },
  { code: 'combined', words: { zh: '综合', en: 'combined' }, also: ['技术与商务'] },
])
