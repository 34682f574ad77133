import { foldLabel } from '../../lib/fold-text.ts'
import type { TableName } from '../../model/tables/table-names.ts'
import { germanHeaders } from './german-headers.ts'

/** Words of headers that mean one thing in any CRM → the word the canonical names use. */
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  account: ['client', 'customer', 'company', 'firm', 'corporation'],
  contact: ['person', 'people', 'individual', 'stakeholder', 'attendee', 'participant', 'invitee'],
  opportunity: ['deal', 'opp', 'project', 'pursuit'],
  staff: ['rep', 'agent', 'salesperson', 'seller', 'employee', 'user', 'colleague'],
  activity: [
    'touch',
    'touchpoint',
    'interaction',
    'engagement',
    'visit',
    'meeting',
    'event',
    'log',
    'diary',
    'diarie',
    'journal',
    'calendar',
  ],
  date: ['timestamp', 'time', 'datetime', 'day', 'when'],
  id: ['identifier', 'no', 'nr', 'num', 'number', 'code', 'uuid', 'guid', 'ref', '#'],
  kind: ['type', 'category', 'channel', 'method'],
  level: ['seniority', 'rank', 'grade'],
  title: ['position', 'job', 'designation', 'function'],
  department: ['dept', 'division'],
  support: ['attitude', 'stance', 'disposition', 'sentiment', 'standing'],
  influence: ['power', 'clout'],
  intimacy: ['closeness', 'rapport', 'familiarity'],
  industry: ['sector', 'vertical'],
  region: ['territory', 'area', 'location'],
  amount: ['value', 'worth', 'sum'],
  created: ['create', 'creation'],
  closed: ['close', 'closing'],
  'report to': ['superior', 'boss', 'supervisor', 'manager'],
  parent: ['subsidiary', 'group', 'holding'],
  topic: ['subject', 'agenda', 'purpose', 'reason'],
  'next step': ['followup'],
}

/** The same for Chinese headers, which are not cut into words: parts of them, longest first. */
const CHINESE: readonly (readonly [from: string, to: string])[] = [
  ['干系人', '联系人'],
  ['对接人', '联系人'],
  ['业务员', '我方人员'],
  ['销售员', '我方人员'],
  ['企业', '客户'],
  ['公司', '客户'],
  ['甲方', '客户'],
  ['往来单位', '客户'],
  ['单位', '客户'],
  ['客户人员', '联系人'],
  ['编码', '编号'],
  ['代码', '编号'],
  ['号码', '编号'],
  ['全称', '名称'],
  ['名字', '姓名'],
  ['时间', '日期'],
  ['走访', '拜访'],
  ['职称', '职务'],
  ['科室', '部门'],
  ['态度', '支持度'],
  ['亲近度', '亲密度'],
  ['熟悉度', '亲密度'],
  ['熟不熟', '亲密度'],
  ['交情', '亲密度'],
  ['重要程度', '客户级别'],
  ['重要性', '客户级别'],
  ['拍板情况', '决策角色'],
  ['拍板权', '决策角色'],
  ['评定日', '评估日'],
  ['去的人', '人员'],
  ['对我方支持度', '支持度'],
  ['在决策中的作用', '决策角色'],
  ['决策作用', '决策角色'],
  ['影响大小', '影响力'],
  ['汇报给谁', '汇报对象'],
  ['现任', ''],
  ['机会', '商机'],
]

const IDLE = new Set(['the', 'of', 'a', 'an', 'our', 'sale'])

/** Words that say whose a column is, but not what it holds. */
export const NOUN_WORDS: ReadonlySet<string> = new Set([
  'account',
  'contact',
  'opportunity',
  'staff',
  'activity',
])

const MEANT = new Map(
  [germanHeaders, ENGLISH].flatMap((list) =>
    Object.entries(list).flatMap(([to, words]) => words.map((word) => [word, to] as const)),
  ),
)

/** What the rows of a table are called in a header. */
const NOUNS: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  accounts: ['account', '客户'],
  contacts: ['contact', '联系人'],
  opportunities: ['opportunity', '商机'],
  activities: ['activity', '活动', '拜访', '跟进', '日志', '日程'],
  staff: ['staff', '员工', '我方人员'],
  cases: ['case', 'ticket', '工单'],
  plans: ['plan', '计划'],
  sites: ['site', '站点'],
  departments: ['department', '部门'],
}

/** A header as words: `companyName`, `Company_Name` and `COMPANY NAME` are one; what stands in brackets is left out. */
export function spellHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[([【][^)\]】]*[)\]】]/g, ' ')
    .replace(/(?<=\p{Ll}|\d)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replace(/\b(?:number|no\.?|#) of\b/g, 'count of')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()
}

// influence is a rating, influences are people
const singular = (word: string): string =>
  word !== 'influences' && word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word

function termsOf(header: string, table: TableName): string[] {
  let spelled = spellHeader(header)
    .replace(/\bdecision maker\b/, 'key')
    .replace(/\bfollow up\b/, 'followup')
  // of a customer it is the group it belongs to, of anything else the customer
  if (table !== 'accounts') spelled = spelled.replace(/\borgani[sz]ation\b/, 'account')
  for (const [from, to] of CHINESE) spelled = spelled.replaceAll(from, to)
  const words = spelled.split(' ').map(singular)
  const meant = words.flatMap((word) => (MEANT.get(word) ?? word).split(' '))
  const busy = meant.filter((word) => !IDLE.has(word))
  return [...new Set(busy.length > 0 ? busy : meant)].sort()
}

function withoutNoun(terms: readonly string[], nouns: readonly string[]): string[] {
  const left = terms.filter((term) => !nouns.includes(term))
  const cut = left.map((term) => {
    const noun = nouns.find((each) => term.length > each.length && term.startsWith(each))
    return noun === undefined ? term : term.slice(noun.length)
  })
  return cut.length > 0 ? cut : [...terms]
}

/** What a header means in a table, as a text to compare: sorted words, without the noun of the table itself. */
export function meaningOf(header: string, table: TableName, isDated: boolean): string {
  const terms = withoutNoun(termsOf(header, table), NOUNS[table] ?? [])
  const bare = isDated && terms.length > 1 ? terms.filter((term) => term !== 'date') : terms
  return bare.join(' ')
}

/** A header in the three ways it is compared. */
export interface HeaderForms {
  readonly folded: string
  readonly spelled: string
  readonly meaning: string
}

export function formsOf(header: string, table: TableName, isDated: boolean): HeaderForms {
  return {
    folded: foldLabel(header),
    spelled: spellHeader(header),
    meaning: meaningOf(header, table, isDated),
  }
}

/** Whether a header is nothing but the noun of its table: then it is the name of what the row is. */
export function isNounOf(header: string, table: TableName): boolean {
  const terms = termsOf(header, table)
  return terms.length === 1 && (NOUNS[table] ?? []).includes(terms[0]!)
}

/** Whether a text, as the name of a file, speaks of the rows of a table. */
export function speaksOf(text: string, table: TableName): boolean {
  const nouns = NOUNS[table] ?? []
  return termsOf(text, table).some((term) =>
    nouns.some((noun) => term === noun || (noun > '~' && term.includes(noun))),
  )
}
