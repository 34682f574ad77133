import type { CountedRows } from '../metrics/facts/counted-rows.ts'
import { contacts } from './sql/contacts.ts'
import { evidence } from './sql/evidence.ts'
import { exchanges } from './sql/exchanges.ts'
import { executiveMeetings, plannedMeetings } from './sql/executive-meetings.ts'
import { lastContacts } from './sql/last-contacts.ts'
import { leftOut } from './sql/left-out.ts'
import { levelMeetings } from './sql/level-meetings.ts'
import { mail, mailWeeks } from './sql/mail.ts'
import { pairs } from './sql/pairs.ts'
import { people } from './sql/people.ts'
import { sites } from './sql/sites.ts'
import { staff } from './sql/staff.ts'
import { touches } from './sql/touches.ts'

/** One text a fact, asked once for all quarter ends. Its first column is the account; the others are the rows of `CountedRows`. */
export const factQueries: Readonly<Record<keyof CountedRows, string>> = {
  leftOut,
  contacts,
  mail,
  mailWeeks,
  people,
  lastContacts,
  staff,
  pairs,
  levelMeetings,
  executiveMeetings,
  plannedMeetings,
  sites,
  touches,
  evidence,
  exchanges,
}
