import type { PartnershipItem } from '../registers.ts'
import { defineLabels } from './define-labels.ts'

/** What binds two companies beyond single people. */
export const partnershipItemLabels = defineLabels<PartnershipItem>([
  {
    code: 'agreement',
    words: { zh: '协议', en: 'agreement' },
    also: ['合作协议', '战略合作协议', '战略协议', '框架协议', 'strategic agreement', 'framework agreement'],
  },
  {
    code: 'executive-visit',
    words: { zh: '高层互访', en: 'executive visit' },
    also: ['高层拜访', '高层会谈', '高层会面', '高层交流', 'executive visits', 'executive meeting'],
  },
  {
    code: 'joint-innovation',
    words: { zh: '联合创新', en: 'joint innovation' },
    also: ['联合创新项目', '联合实验室', '创新中心', 'joint innovation project', 'joint lab'],
  },
  {
    code: 'joint-planning',
    words: { zh: '联合规划', en: 'joint planning' },
    also: ['战略规划', '规划研讨', 'joint plan', 'joint strategic planning'],
  },
  {
    code: 'ecosystem',
    words: { zh: '生态合作', en: 'ecosystem' },
    also: ['生态', '产业联盟', '行业组织', 'ecosystem partnership'],
  },
  {
    code: 'insight',
    words: { zh: '行业洞察', en: 'insight' },
    also: ['洞察', '客户洞察', '行业与客户洞察', 'industry insight'],
  },
])

/** How far an agreement reaches, and what joint planning came to. */
export const partnershipLevelLabels = defineLabels<'group' | 'regional' | 'project' | 'plan' | 'workshop'>([
  { code: 'group', words: { zh: '集团', en: 'group' }, also: ['集团级', '集团层面', '总部', 'corporate'] },
  {
    code: 'regional',
    words: { zh: '区域', en: 'regional' },
    also: ['区域级', '省级', '省公司', '大区', 'region'],
  },
  { code: 'project', words: { zh: '项目', en: 'project' }, also: ['项目级', '单项目'] },
  { code: 'plan', words: { zh: '规划', en: 'plan' }, also: ['联合规划书', '规划书', '规划报告'] },
  { code: 'workshop', words: { zh: '研讨', en: 'workshop' }, also: ['研讨会', '规划研讨会'] },
])
