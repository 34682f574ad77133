import { partnershipItemLabels, partnershipLevelLabels } from '../labels/partnership-items.ts'
import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const partnership = defineTable({
  name: 'partnership',
  title: { zh: '组织合作台账', en: 'Partnership' },
  about: {
    zh: '一行一项组织层面的合作：协议、高层互访、联合创新、联合规划、生态合作、行业洞察。',
    en: 'One row per thing that binds the two companies: agreement, executive visit, joint innovation, joint planning, ecosystem, insight.',
  },
  id: null,
  required: [['account_id', 'account'], ['item']],
  columns: {
    account_id: c.text(['客户编号', 'id of the account'], {
      namedBy: 'account',
      need: 'required',
      headers: ['客户ID'],
    }),
    account: c.text(['客户名称', 'name of the account'], { need: 'required', headers: ['所属客户'] }),
    item: c.label(['合作事项', 'what it is'], partnershipItemLabels, {
      need: 'required',
      headers: ['事项', '合作类型', '合作项目'],
    }),
    level: c.label(
      ['合作层级', 'of an agreement group, regional or project; of joint planning plan or workshop'],
      partnershipLevelLabels,
      { headers: ['层级', '级别'] },
    ),
    date: c.date(['日期', 'day it was signed or held'], { headers: ['签署日期', '开始日期', '发生日期'] }),
    expires: c.date(['到期日', 'last day it holds'], { headers: ['有效期至', '失效日期', '结束日期'] }),
    evidence: c.text(['证据', 'document or record it rests on'], { headers: ['佐证', '依据'] }),
  },
})
