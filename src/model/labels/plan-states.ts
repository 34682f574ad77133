import { defineLabels } from './define-labels.ts'

export const planStatusLabels = defineLabels<'open' | 'done' | 'cancelled'>([
  {
    code: 'open',
    words: { zh: '进行中', en: 'open' },
    also: [
      '未开始',
      '未完成',
      '执行中',
      '计划中',
      '延期',
      'in progress',
      'not started',
      'planned',
      'overdue',
    ],
  },
  {
    code: 'done',
    words: { zh: '已完成', en: 'done' },
    also: ['完成', '已关闭', '关闭', '闭环', '已闭环', 'completed', 'complete', 'closed'],
  },
  { code: 'cancelled', words: { zh: '已取消', en: 'cancelled' }, also: ['取消', '作废', 'canceled'] },
])

export const planApprovalLabels = defineLabels<'approved' | 'rejected' | 'pending'>([
  {
    code: 'approved',
    words: { zh: '已通过', en: 'approved' },
    also: ['通过', '审批通过', '同意', '已批准', 'passed'],
  },
  {
    code: 'rejected',
    words: { zh: '已驳回', en: 'rejected' },
    also: ['驳回', '不通过', '未通过', '不同意', '已拒绝', 'declined'],
  },
  {
    code: 'pending',
    words: { zh: '待审批', en: 'pending' },
    also: ['审批中', '未审批', '待审', 'submitted', 'waiting'],
  },
])
