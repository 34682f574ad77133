import type { Tier } from '../scales.ts'
import { defineLabels } from './define-labels.ts'

/** Leads, closed ones and duplicates are counted, not reviewed. */
export const accountStatusLabels = defineLabels<'active' | 'lead' | 'closed' | 'duplicate'>([
  {
    code: 'active',
    words: { zh: '正式', en: 'active' },
    also: ['有效', '在用', '合作中', '正常', '成交客户', '正式客户', '老客户', 'customer', 'current', 'open'],
  },
  {
    code: 'lead',
    words: { zh: '线索', en: 'lead' },
    also: ['潜在', '潜在客户', '意向', 'prospect', 'prospecting'],
  },
  {
    code: 'closed',
    words: { zh: '关闭', en: 'closed' },
    also: ['已关闭', '停用', '注销', '流失', '失效', '无效', '无效客户', 'inactive', 'lost', 'former'],
  },
  { code: 'duplicate', words: { zh: '重复', en: 'duplicate' }, also: ['重复客户'] },
])

/** Other words (Hot, VIP, Partner) are tiers only where a preset says so. */
export const tierLabels = defineLabels<Tier>([
  { code: 'S', words: { zh: 'S级', en: 'tier S' }, also: ['S类', '战略客户'] },
  { code: 'A', words: { zh: 'A级', en: 'tier A' }, also: ['A类', '伙伴客户'] },
  { code: 'B', words: { zh: 'B级', en: 'tier B' }, also: ['B类'] },
  { code: 'C', words: { zh: 'C级', en: 'tier C' }, also: ['C类'] },
])

export const opportunityResultLabels = defineLabels<'won' | 'lost' | 'open'>([
  {
    code: 'won',
    words: { zh: '赢单', en: 'won' },
    also: ['是', '中标', '成交', '签约', 'yes', 'true', '1', 'closed won'],
  },
  {
    code: 'lost',
    words: { zh: '输单', en: 'lost' },
    also: ['否', '丢单', '失败', '未中标', 'no', 'false', '0', 'closed lost'],
  },
  { code: 'open', words: { zh: '进行中', en: 'open' }, also: ['active', '跟进中'] },
])

/** Roles of ours: account, solution and fulfilment responsible, executive. Others are kept as written. */
export const staffRoleLabels = defineLabels<'AR' | 'SR' | 'FR' | 'executive'>([
  {
    code: 'AR',
    words: { zh: '客户经理', en: 'account responsible' },
    also: ['客户责任人', 'account manager'],
  },
  {
    code: 'SR',
    words: { zh: '解决方案经理', en: 'solution responsible' },
    also: ['方案经理', 'solution manager'],
  },
  {
    code: 'FR',
    words: { zh: '交付经理', en: 'fulfilment responsible' },
    also: ['交付责任人', 'fulfilment manager'],
  },
  { code: 'executive', words: { zh: '高管', en: 'executive' }, also: ['高层'] },
])
