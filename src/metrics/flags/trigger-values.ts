import type { Words } from '../../model/words.ts'

/** What a trigger value is called and how it is printed; a text is a verdict. */
export interface TriggerValue extends Words {
  readonly as: 'number' | 'share' | 'score' | 'change' | 'verdict'
}

const number = (zh: string, en: string): TriggerValue => ({ zh, en, as: 'number' })
const share = (zh: string, en: string): TriggerValue => ({ zh, en, as: 'share' })
const score = (zh: string, en: string): TriggerValue => ({ zh, en, as: 'score' })

/** What the trigger values of flags are called, by the names report.json gives them. */
export const triggerValues: Readonly<Record<string, TriggerValue>> = {
  eyes: number('棋眼', 'eyes'),
  liveSupporters: number('活的支持者', 'live supporters'),
  share: share('占比', 'share'),
  contacts: number('有效接触', 'contacts'),
  contactsBefore: number('上季接触', 'contacts before'),
  standard: number('标准', 'standard'),
  weightAgainst: number('反对权重', 'weight against'),
  weight: number('总权重', 'weight in all'),
  weightHeld: number('亲近竞品权重', 'weight held'),
  against: number('反对', 'against'),
  deciders: number('审批人与决策人', 'approvers and deciders'),
  decidersOverdue: number('逾期未见的决策人', 'deciders overdue'),
  people: number('人数', 'people'),
  rated: number('已评', 'rated'),
  ratings: number('现行评级', 'ratings in force'),
  below: number('低于支持', 'below supporter'),
  widestGap: number('最大差距', 'widest gap'),
  inflated: number('高出两级以上人数', 'people two or more above'),
  backed: number('有据可依', 'backed'),
  verifiable: number('可核实', 'verifiable'),
  fresh: number('期限以内', 'fresh'),
  daysAgo: number('距今天数', 'days ago'),
  daysSince: number('至今天数', 'days since'),
  longestDays: number('最长逾期天数', 'longest, in days'),
  timesMoved: number('改期次数', 'times moved'),
  scoreChange: { zh: '两季分差', en: 'points over two quarters', as: 'change' },
  balance: share('均衡度', 'balance'),
  key: score('关键', 'key'),
  general: score('普遍', 'general'),
  organizational: score('组织', 'organizational'),
  outlook: { zh: '决策走势', en: 'outlook', as: 'verdict' },
  supportIndex: score('支持度指数', 'support index'),
  complaints: number('投诉', 'complaints'),
  satisfaction: score('满意度', 'satisfaction'),
  casesInTime: number('按时答复', 'answered in time'),
  cases: number('服务请求', 'cases'),
  given: { zh: '数据所给', en: 'given', as: 'verdict' },
  audited: { zh: '审计', en: 'audited', as: 'verdict' },
  score: number('评分', 'score'),
  steps: number('相差级数', 'tiers apart'),
  agreements: number('到期协议', 'agreements expired'),
  promises: number('逾期项', 'items overdue'),
  inRollingYear: number('近四季高层会谈', 'executive meetings in four quarters'),
}
