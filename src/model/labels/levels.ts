import type { Level } from '../scales.ts'
import { defineLabels } from './define-labels.ts'

/** Rank of a person; executive is vice president and above. */
export const levelLabels = defineLabels<Level>([
  {
    code: 'executive',
    words: { zh: '高层', en: 'executive' },
    also: ['高管', '高级管理层', 'vp', 'c level', 'top'],
  },
  { code: 'director', words: { zh: '中层', en: 'director' }, also: ['中层管理'] },
  { code: 'manager', words: { zh: '主管', en: 'manager' }, also: ['基层管理', 'supervisor'] },
  {
    code: 'staff',
    words: { zh: '基层', en: 'staff' },
    also: ['员工', '普通员工', 'individual contributor', 'employee'],
  },
])
