import { defineLabels } from './define-labels.ts'

/** What a score is of. */
export const satisfactionScaleLabels = defineLabels<'10' | '5' | '100' | 'nps'>([
  {
    code: '10',
    words: { zh: '10分制', en: 'of 10' },
    also: ['10分', '十分制', '10 points', '0-10', '1-10', '/10', '10.0'],
  },
  {
    code: '5',
    words: { zh: '5分制', en: 'of 5' },
    also: ['5分', '五分制', '5 points', '0-5', '1-5', '/5', '5.0', 'csat'],
  },
  {
    code: '100',
    words: { zh: '百分制', en: 'of 100' },
    also: ['100分', '100分制', '100 points', '0-100', '1-100', '/100', '100.0', '%'],
  },
  { code: 'nps', words: { zh: '净推荐值', en: 'NPS' }, also: ['净推荐分数', 'net promoter score'] },
])

export const satisfactionSourceLabels = defineLabels<'own' | 'third-party'>([
  {
    code: 'own',
    words: { zh: '自有', en: 'own' },
    also: ['自有调查', '我方', '我方调查', '内部', '内部调查', 'internal', 'own survey'],
  },
  {
    code: 'third-party',
    words: { zh: '第三方', en: 'third party' },
    also: ['第三方调查', '第三方机构', '外部', '外部调查', 'external', 'independent'],
  },
])
