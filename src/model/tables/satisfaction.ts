import { satisfactionScaleLabels, satisfactionSourceLabels } from '../labels/satisfaction-scales.ts'
import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const satisfaction = defineTable({
  name: 'satisfaction',
  title: { zh: '客户满意度', en: 'Satisfaction' },
  about: {
    zh: '一行一次满意度结果。净推荐值（NPS）只展示，不计分。',
    en: 'One row per answer on how satisfied the customer is. A net promoter score (NPS) is shown and not scored.',
  },
  id: null,
  required: [['account_id', 'account'], ['score']],
  columns: {
    account_id: c.text(['客户编号', 'id of the account'], {
      namedBy: 'account',
      need: 'required',
      headers: ['客户ID'],
    }),
    account: c.text(['客户名称', 'name of the account'], { need: 'required', headers: ['所属客户'] }),
    date: c.date(['调查日期', 'day of the answer'], { headers: ['日期', '评价日期'] }),
    score: c.number(['满意度', 'score, on the scale beside it'], {
      need: 'required',
      headers: ['满意度得分', '得分', '评分'],
    }),
    scale: c.label(['满分', 'what the score is of: 10, 5, 100 or NPS'], satisfactionScaleLabels, {
      headers: ['分制', '评分制', '量表'],
    }),
    source: c.label(['调查来源', 'our own survey or that of a third party'], satisfactionSourceLabels, {
      headers: ['来源', '调查方'],
    }),
  },
})
