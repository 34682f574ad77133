import type { ActivityStatus } from '../scales.ts'
import { defineLabels } from './define-labels.ts'

/** Only completed activities count. */
export const activityStatusLabels = defineLabels<ActivityStatus>([
  {
    code: 'completed',
    words: { zh: '已完成', en: 'completed' },
    also: ['完成', '已结束', '结束', '已执行', 'complete', 'done', 'held', 'closed'],
  },
  {
    code: 'planned',
    words: { zh: '计划', en: 'planned' },
    also: [
      '计划中',
      '已计划',
      '未开始',
      '进行中',
      '待执行',
      '未完成',
      'open',
      'scheduled',
      'not started',
      'in progress',
      'not held',
    ],
  },
  {
    code: 'cancelled',
    words: { zh: '已取消', en: 'cancelled' },
    also: ['取消', '作废', 'canceled', 'deferred'],
  },
  { code: 'unknown', words: { zh: '状态未知', en: 'unknown status' } },
])
