import { defineLabels } from './define-labels.ts'

/** What a customer came to us with. */
export const caseKindLabels = defineLabels<'fault' | 'question' | 'complaint' | 'other'>([
  {
    code: 'fault',
    words: { zh: '故障', en: 'fault' },
    also: ['故障申告', '报障', '设备故障', '网络故障', 'incident', 'problem', 'defect', 'bug', 'failure'],
  },
  {
    code: 'question',
    words: { zh: '问题咨询', en: 'question' },
    also: ['咨询', '技术咨询', '业务咨询', 'inquiry', 'enquiry', 'query'],
  },
  {
    code: 'complaint',
    words: { zh: '投诉', en: 'complaint' },
    also: ['客户投诉', '抱怨', '服务投诉', 'escalation'],
  },
  {
    code: 'other',
    words: { zh: '其他', en: 'other' },
    also: ['其它', '服务请求', 'request', 'service request', 'feature request'],
  },
])
