import { levelLabels } from '../labels/levels.ts'
import {
  decisionChainLabels,
  employmentLabels,
  politicalStatusLabels,
  rivalStatusLabels,
} from '../labels/person-states.ts'
import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const contacts = defineTable({
  name: 'contacts',
  title: { zh: '联系人', en: 'Contacts' },
  about: {
    zh: '一行一位客户方人员及其当前评级。按季存档的导出（contacts-2026Q2.csv）保留当季评级。',
    en: "One row per person of the customer with today's rating. Archived exports (contacts-2026Q2.csv) keep the rating of their quarter.",
  },
  id: 'contact_id',
  required: [['name'], ['account_id', 'account', 'opportunity_id']],
  columns: {
    contact_id: c.text(['联系人编号', 'id of the person; else made from account and name'], {
      need: 'required',
      headers: ['联系人ID'],
    }),
    account_id: c.text(['客户编号', 'id of the account'], {
      namedBy: 'account',
      need: 'required',
      headers: ['客户ID'],
    }),
    account: c.text(['客户名称', 'name of the account'], { need: 'required', headers: ['所属客户'] }),
    opportunity_id: c.text(['商机编号', 'opportunity, for exports that name no account'], {
      headers: ['商机ID'],
    }),
    name: c.text(['姓名', 'name of the person'], { need: 'required', headers: ['联系人姓名', '联系人'] }),
    title: c.text(['职务', 'title; a level is inferred from it where none is given'], {
      headers: ['职位', '岗位'],
    }),
    department: c.text(['部门', 'department'], { headers: ['所属部门'] }),
    level: c.label(['职级', 'level'], levelLabels, { headers: ['层级'] }),
    decision_role: c.roles(['决策角色', 'decision roles; several allowed'], { need: 'key' }),
    influence: c.influence(['影响力', 'influence 1–5, 0–10 or high, medium, low'], { need: 'key' }),
    support: c.support(['支持度', 'support for us'], {
      need: 'key',
      headers: ['支持程度', '立场', '客情等级'],
    }),
    intimacy: c.intimacy(['亲密度', 'intimacy'], { need: 'key', headers: ['熟悉程度', '关系深度'] }),
    rated_on: c.date(['评估日期', 'day of the rating'], { need: 'key' }),
    rated_by: c.text(['评估人', 'who rated'], { need: 'key' }),
    approved_by: c.text(['审批人', 'who approved the rating'], { need: 'key' }),
    reports_to: c.text(['汇报对象', 'id or name of their superior'], { headers: ['直属上级'] }),
    employment: c.label(['在职状态', 'employed or left; blank is employed'], employmentLabels),
    left_on: c.date(['离职日期', 'day they left']),
    is_key: c.yesNo(['是否关键决策人', 'key decision maker'], { headers: ['关键决策人', '是否关键人'] }),
    political_status: c.label(['权力地位', 'standing in the circle of power'], politicalStatusLabels),
    adaptability: c.text(['适应能力', 'attitude to change; shown, never scored']),
    orientation: c.text(['个人倾向', 'what they care for; shown, never scored']),
    decision_chain: c.label(['决策链', 'technical, commercial or combined'], decisionChainLabels),
    site: c.text(['本地网', 'site of the customer'], { headers: ['地市', '站点', '所在地'] }),
    influences: c.references(['影响对象', 'people they influence, ids or names']),
    rival_status: c.label(['竞品关系', 'standing with a rival'], rivalStatusLabels),
    target_support: c.support(['目标支持度', 'support aimed at']),
    target_date: c.date(['目标日期', 'day to reach it by']),
    owner: c.text(['责任人', 'ours who answers for the relation'], { headers: ['负责人'] }),
  },
})
