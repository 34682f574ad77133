import { type ActivityKind, activityKinds } from '../../model/scales.ts'
import { TWENTIETHS, type Twentieths } from './account-facts.ts'

const WEIGHTS: Readonly<Record<ActivityKind, Twentieths>> = {
  visit: TWENTIETHS,
  meeting: TWENTIETHS,
  exchange: TWENTIETHS,
  workshop: TWENTIETHS,
  site_visit: TWENTIETHS,
  executive_meeting: TWENTIETHS,
  training: TWENTIETHS,
  call: TWENTIETHS / 2,
  // counted by the week, not by the row
  email: 0,
  chat: 0,
  dinner: 0,
  gift: 0,
  greeting: 0,
  mass_mail: 0,
  other: 0,
  unknown: 0,
}

/** Weight of one contact by kind code: 1 for a meeting of any sort, 0.5 for a call, 0 for courtesy and the unknown. */
export const weightOfKind: readonly Twentieths[] = activityKinds.map((kind) => WEIGHTS[kind])

/** E-mail and chat together weigh 0.2 per customer person and ISO week that has any. */
export const MAIL_WEEK: Twentieths = TWENTIETHS / 5

/** A date or yes/no test (last contact, gap, department reached) needs this weight of a single contact. */
export const TEST_WEIGHT: Twentieths = TWENTIETHS / 2

/** Weight of the kinds that count whole: a meeting of any sort, before it may be halved. */
export const WHOLE: Twentieths = TWENTIETHS

const EXCHANGE = activityKinds.indexOf('exchange')
const WORKSHOP = activityKinds.indexOf('workshop')
const EMAIL = activityKinds.indexOf('email')
const CHAT = activityKinds.indexOf('chat')

/** A technical exchange or a workshop. */
export const isExchange = (kind: number): boolean => kind === EXCHANGE || kind === WORKSHOP

export const isMail = (kind: number): boolean => kind === EMAIL || kind === CHAT
