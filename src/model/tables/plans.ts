import { planApprovalLabels, planStatusLabels } from '../labels/plan-states.ts'
import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const plans = defineTable({
  name: 'plans',
  title: { zh: '关系提升计划', en: 'Plans' },
  about: {
    zh: '一行一项提升关系的计划或承诺。证据只记是否填写。按季存档的导出（plans-2026Q2.csv）可看出到期日是否推迟。',
    en: 'One row per step or promise to better a relation. Of the evidence only whether it is filled is kept. Archived exports (plans-2026Q2.csv) show when a due date was put off.',
  },
  id: 'plan_id',
  required: [
    ['account_id', 'account', 'contact_id', 'contact'],
    ['plan_id', 'action', 'target', 'customer_goal'],
  ],
  columns: {
    plan_id: c.text(['计划编号', 'id of the plan; without it a changed action is another plan'], {
      headers: ['任务编号', '计划ID'],
    }),
    account_id: c.text(['客户编号', 'id of the account'], {
      namedBy: 'account',
      need: 'required',
      headers: ['客户ID'],
    }),
    account: c.text(['客户名称', 'name of the account'], { need: 'required', headers: ['所属客户'] }),
    contact_id: c.text(['联系人编号', 'id of the person it is about'], {
      namedBy: 'contact',
      headers: ['联系人ID'],
    }),
    contact: c.text(['联系人', 'name of the person it is about'], { headers: ['联系人姓名', '关键人'] }),
    layer: c.text(['关系层面', 'layer it is about, where it is about no person'], { headers: ['层面'] }),
    current: c.support(['当前支持度', 'support when it was made'], { headers: ['现状支持度'] }),
    target: c.support(['目标支持度', 'support aimed at'], { headers: ['目标'] }),
    action: c.text(['行动', 'what is done'], { headers: ['行动计划', '提升措施', '措施', '关键动作'] }),
    customer_goal: c.text(['客户业务目标', 'business goal of the customer it serves'], {
      headers: ['客户目标', '客户诉求'],
    }),
    owner: c.text(['责任人', 'ours who answers for it'], { headers: ['负责人'] }),
    due: c.date(['到期日', 'day it is due'], { headers: ['完成期限', '计划完成日期', '截止日期'] }),
    original_due: c.date(['原到期日', 'day it was first due'], { headers: ['原完成期限', '原计划完成日期'] }),
    status: c.label(['计划状态', 'open, done or cancelled'], planStatusLabels, { headers: ['状态', '进展'] }),
    approval: c.label(['审批结果', 'approved, rejected or pending'], planApprovalLabels, {
      headers: ['审批状态'],
    }),
    evidence: c.filled(['完成证据', 'evidence that it is done'], { headers: ['证据'] }),
    done_on: c.date(['完成日期', 'day it was done'], { headers: ['实际完成日期'] }),
  },
})
