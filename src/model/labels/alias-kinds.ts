import { defineLabels } from './define-labels.ts'

/** What was renamed. */
export const aliasKindLabels = defineLabels<'account' | 'person' | 'department'>([
  { code: 'account', words: { zh: '客户', en: 'account' }, also: ['公司', 'customer', 'company'] },
  { code: 'person', words: { zh: '联系人', en: 'person' }, also: ['人员', 'contact'] },
  { code: 'department', words: { zh: '部门', en: 'department' }, also: ['客户部门'] },
])
