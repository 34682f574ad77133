import type { DecisionRole } from '../scales.ts'
import { defineLabels } from './define-labels.ts'

/** What a customer person does in a purchase. */
export const decisionRoleLabels = defineLabels<DecisionRole>([
  {
    code: 'A',
    words: { zh: '审批', en: 'approver' },
    also: ['审批者', '审批人', '批准', '批准者', 'approval'],
  },
  {
    code: 'D',
    words: { zh: '决策', en: 'decider' },
    also: ['决策者', '决策人', '决策层', 'decision maker', '拍板'],
  },
  { code: 'E', words: { zh: '评估', en: 'evaluator' }, also: ['评估者', '评估人', '评审', '技术评估'] },
  { code: 'I', words: { zh: '影响', en: 'influencer' }, also: ['影响者', '影响人'] },
  { code: 'S', words: { zh: '支撑', en: 'support' }, also: ['支撑者', '支撑人'] },
  { code: 'U', words: { zh: '使用', en: 'user' }, also: ['使用者', '使用人', '用户', 'end user'] },
])
