import { accountStatusLabels, tierLabels } from '../labels/account-states.ts'
import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

const factor = (zh: string, en: string) => c.integer([zh, `${en}, 1–5, for the audit of the tier`], 1, 5)

export const accounts = defineTable({
  name: 'accounts',
  title: { zh: '客户', en: 'Accounts' },
  about: {
    zh: '一行一个客户。没有这张表时，客户按其他表中的名称建立。',
    en: 'One row per customer. Without this table, accounts are made from the names in the others.',
  },
  id: 'account_id',
  required: [['account_id', 'name']],
  columns: {
    account_id: c.text(['客户编号', 'id of the account; else made from its name'], {
      need: 'required',
      headers: ['客户ID'],
    }),
    name: c.text(['客户名称', 'name of the account'], { need: 'required' }),
    parent_id: c.text(['上级客户编号', 'id or name of the parent account']),
    organization: c.text(['所属集团', 'name of the customer group'], { headers: ['客户集团', '母公司'] }),
    short_name: c.text(['客户简称', 'short name']),
    status: c.label(
      ['客户状态', 'whether it is reviewed: leads, closed ones and duplicates are not'],
      accountStatusLabels,
    ),
    tier: c.label(['客户分级', 'tier S, A, B or C'], tierLabels, { headers: ['客户等级', '客户级别'] }),
    tier_date: c.date(['定级日期', 'day the tier was set']),
    tier_reason: c.text(['定级理由', 'why it has this tier']),
    industry: c.text(['行业', 'industry'], { headers: ['所属行业', '客户行业'] }),
    region: c.text(['区域', 'region']),
    unit: c.text(['销售单元', 'our sales unit'], { headers: ['销售部门', '所属销售单元'] }),
    account_manager: c.text(['客户经理', 'account responsible of ours, name or staff id'], {
      headers: ['负责人'],
    }),
    solution_manager: c.text(['解决方案经理', 'solution responsible of ours']),
    fulfilment_manager: c.text(['交付经理', 'fulfilment responsible of ours']),
    sponsor: c.text(['高层责任人', 'executive sponsor of ours']),
    revenue: c.number(['我方收入', 'our revenue with the account, in the currency of the settings']),
    total_spend: c.number(['客户总支出', 'what the customer spends in all']),
    wallet_share: c.share(['份额', 'share of the spend that is ours'], { headers: ['钱包份额', '我方份额'] }),
    supplier_rank: c.integer(['供应商排名', 'our rank among suppliers, 1 is first'], 1, 1000),
    potential: factor('潜力', 'potential'),
    strategic_value: factor('战略价值', 'strategic value'),
    market_position: factor('市场地位', 'market position'),
    fit: factor('匹配度', 'strategic fit'),
    growth: factor('成长性', 'growth'),
  },
})
