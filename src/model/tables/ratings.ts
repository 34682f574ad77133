import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const ratings = defineTable({
  name: 'ratings',
  title: { zh: '评级历史', en: 'Ratings' },
  about: {
    zh: '一行一次评级。没有它也没有存档导出时，无法还原过去季度的评级。',
    en: 'One row per rating. Without it and without archived exports, past quarters cannot be rebuilt.',
  },
  id: null,
  required: [['contact_id', 'contact'], ['date'], ['support', 'intimacy']],
  columns: {
    contact_id: c.text(['联系人编号', 'id of the person'], {
      namedBy: 'contact',
      need: 'required',
      headers: ['联系人ID'],
    }),
    contact: c.text(['联系人', 'name of the person, with the account'], {
      need: 'required',
      headers: ['姓名', '联系人姓名'],
    }),
    account_id: c.text(['客户编号', 'id of the account, where the person is given by name'], {
      namedBy: 'account',
      headers: ['客户ID'],
    }),
    account: c.text(['客户名称', 'name of the account'], { headers: ['所属客户'] }),
    date: c.date(['评估日期', 'day of the rating'], { need: 'required', headers: ['日期'] }),
    support: c.support(['支持度', 'support for us'], {
      need: 'key',
      headers: ['支持程度', '立场', '客情等级'],
    }),
    intimacy: c.intimacy(['亲密度', 'intimacy'], { need: 'key', headers: ['熟悉程度', '关系深度'] }),
    rated_by: c.text(['评估人', 'who rated']),
    approved_by: c.text(['审批人', 'who approved it']),
    reason: c.text(['评估理由', 'why it changed'], { headers: ['原因'] }),
    evidence_ref: c.text(['证据编号', 'what it rests on: id of an activity']),
  },
})
