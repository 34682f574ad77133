import { cellGroups, selectLines } from './sql/cells.ts'
import { contactLog } from './sql/contact-log.ts'
import { contactQuarters } from './sql/contact-quarters.ts'
import { contacts } from './sql/contacts.ts'
import { evidence } from './sql/evidence.ts'
import { exchanges } from './sql/exchanges.ts'
import { executiveMeetings, plannedMeetings } from './sql/executive-meetings.ts'
import { lastContacts } from './sql/last-contacts.ts'
import { leftOut } from './sql/left-out.ts'
import { levelMeetings } from './sql/level-meetings.ts'
import { lineColumns } from './sql/lines.ts'
import { mail } from './sql/mail.ts'
import { mailShares } from './sql/mail-shares.ts'
import { mailWeeks } from './sql/mail-weeks.ts'
import { pairs } from './sql/pairs.ts'
import { people } from './sql/people.ts'
import { sites } from './sql/sites.ts'
import { staff } from './sql/staff.ts'
import { touches } from './sql/touches.ts'
import { constants } from './sql-values.ts'
import type { CountedRows } from '../metrics/facts/counted-rows.ts'

interface FactQuery {
  readonly sql: string
  /** Asked at every quarter end, only at that of the edition, or once for the whole log. */
  readonly at: 'every' | 'edition' | 'once'
}

/** One text a fact. Its first column is the account; the others are the rows of `CountedRows`, behind the place of the quarter end. */
export const factQueries: Readonly<Record<keyof CountedRows, FactQuery>> = {
  leftOut: { sql: leftOut, at: 'every' },
  contacts: { sql: contacts, at: 'every' },
  mail: { sql: mail, at: 'every' },
  mailWeeks: { sql: mailWeeks, at: 'edition' },
  people: { sql: people, at: 'every' },
  lastContacts: { sql: lastContacts, at: 'once' },
  staff: { sql: staff, at: 'every' },
  mailShares: { sql: mailShares, at: 'every' },
  pairs: { sql: pairs, at: 'every' },
  levelMeetings: { sql: levelMeetings, at: 'every' },
  executiveMeetings: { sql: executiveMeetings, at: 'every' },
  plannedMeetings: { sql: plannedMeetings, at: 'every' },
  sites: { sql: sites, at: 'every' },
  touches: { sql: touches, at: 'edition' },
  evidence: { sql: evidence, at: 'once' },
  exchanges: { sql: exchanges, at: 'once' },
  contactQuarters: { sql: contactQuarters, at: 'once' },
}

/** Every text that decides what is counted, as written: what facts were made with is known by these. */
export const listSqlTexts = (): unknown => ({
  factQueries,
  contactLog,
  lineColumns,
  cellGroups,
  fillLines: selectLines('who_lines'),
  constants,
})
