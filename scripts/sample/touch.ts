import type { Person } from './person.ts'

/** One row of the activity log before it has an id. */
export type Touch = {
  /** Undefined: the row carries no date. */
  day: number | undefined
  accountId: string
  people: Person[]
  /** Ids of people who are not in the contacts file. */
  strangers: string[]
  staff: string[]
  kind: string
  status: '已完成' | '计划' | '已取消'
  direction: '' | '我方' | '客户'
  evidence: string
  evidenceOf: Person | undefined
  outcome: string
  next: string
  nextDay: number | undefined
  topic: string
  site: string
  opportunityId: string
  count: number
}

/** Kinds that weigh 1 and kinds that weigh something. */
export const MEETINGS: ReadonlySet<string> = new Set([
  '拜访',
  '会议',
  '技术交流',
  '研讨会',
  '现场参观',
  '高层会谈',
  '培训',
])
const DATED = new Set([...MEETINGS, '电话'])

/** Whether the touch was a real meeting or call, which is what a last contact counts. */
export const isContact = (touch: Touch): boolean =>
  touch.status === '已完成' && DATED.has(touch.kind) && touch.people.length > 0
