import { opportunityResultLabels } from '../labels/account-states.ts'
import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const opportunities = defineTable({
  name: 'opportunities',
  title: { zh: '商机', en: 'Opportunities' },
  about: { zh: '一行一个商机或项目。', en: 'One row per opportunity or project.' },
  id: 'opportunity_id',
  required: [
    ['account_id', 'account'],
    ['opportunity_id', 'name'],
  ],
  columns: {
    opportunity_id: c.text(['商机编号', 'id of the opportunity'], { need: 'required', headers: ['商机ID'] }),
    account_id: c.text(['客户编号', 'id of the account'], {
      namedBy: 'account',
      need: 'required',
      headers: ['客户ID'],
    }),
    account: c.text(['客户名称', 'name of the account'], { need: 'required', headers: ['所属客户'] }),
    name: c.text(['商机名称', 'name'], { headers: ['项目名称'] }),
    amount: c.number(['金额', 'amount, in the currency of the settings'], {
      headers: ['商机金额', '预计金额'],
    }),
    stage: c.text(['阶段', 'stage'], { headers: ['销售阶段', '商机阶段'] }),
    created: c.date(['创建日期', 'day it was created'], { headers: ['创建时间'] }),
    tender_date: c.date(['招标日期', 'day of the tender']),
    closed: c.date(['关闭日期', 'day it is or was decided'], { headers: ['结单日期', '预计成交日期'] }),
    source_contact: c.text(['线索来源人', 'person it came from, id or name']),
    source_site: c.text(['线索来源本地网', 'site it came from']),
    won: c.label(['是否赢单', 'won or lost; blank is open'], opportunityResultLabels, {
      headers: ['赢单状态'],
    }),
    technical_rank: c.integer(['技术排名', 'our rank in the technical evaluation'], 1, 1000),
    competitor: c.text(['竞争对手', 'main competitor']),
  },
})
