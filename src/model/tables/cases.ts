import { caseKindLabels } from '../labels/case-kinds.ts'
import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const cases = defineTable({
  name: 'cases',
  title: { zh: '服务工单', en: 'Service cases' },
  about: {
    zh: '一行一次故障、咨询或投诉。时间写到分钟时按小时考核响应，只写日期时按天。',
    en: 'One row per fault, question or complaint. Where times are written, answers are held to hours; where only days are, to days.',
  },
  id: 'case_id',
  required: [['account_id', 'account', 'contact_id', 'contact'], ['opened']],
  columns: {
    case_id: c.text(['工单编号', 'id of the case'], {
      headers: ['工单号', '服务单号', '问题编号', '工单ID'],
    }),
    account_id: c.text(['客户编号', 'id of the account'], {
      namedBy: 'account',
      need: 'required',
      headers: ['客户ID'],
    }),
    account: c.text(['客户名称', 'name of the account'], { need: 'required', headers: ['所属客户'] }),
    contact_id: c.text(['联系人编号', 'id of the person who reported it'], {
      namedBy: 'contact',
      headers: ['联系人ID'],
    }),
    contact: c.text(['联系人', 'name of the person who reported it'], { headers: ['联系人姓名', '报障人'] }),
    opened: c.moment(['受理时间', 'when it was reported'], {
      need: 'required',
      headers: ['提交时间', '报障时间', '开单时间', '受理日期'],
    }),
    first_response: c.moment(['首次响应时间', 'when it was first answered'], {
      headers: ['响应时间', '首次响应日期'],
    }),
    resolved: c.moment(['解决时间', 'when it was resolved'], {
      headers: ['关闭时间', '解决日期', '结单时间'],
    }),
    severity: c.text(['严重程度', 'severity, as written'], { headers: ['严重级别', '问题级别', '优先级'] }),
    kind: c.label(['工单类型', 'fault, question, complaint or other'], caseKindLabels, {
      headers: ['问题类型', '类型'],
    }),
  },
})
