import { type Direction, directions } from '../../model/scales.ts'
import { MAIL_WEEK } from './contact-weight.ts'

/** Mail with one customer person in one ISO week: it weighs 0.2 however many letters there were. */
interface MailUnit {
  week: number
  /** Ours who wrote, distinct. */
  readonly staff: Set<number>
}

/** Who began the mail of a person's latest week: the side that wrote on its earliest day with a known direction. */
interface Beginning {
  week: number
  day: number
  by: 'us' | 'customer'
}

/** Weeks of mail as shares and directions need them, kept per customer person; rows come by day. */
export interface MailUnits {
  readonly open: Map<number, MailUnit>
  readonly beginnings: Map<number, Beginning>
  /** Weight of the quarter's weeks by who began them, in twentieths. */
  readonly begun: { us: number; customer: number }
}

export const emptyMailUnits = (): MailUnits => ({
  open: new Map(),
  beginnings: new Map(),
  begun: { us: 0, customer: 0 },
})

/** Gives a finished week to those of ours who wrote, in equal parts. */
type Share = (staff: number, among: number, weight: number) => void

const close = ({ staff }: MailUnit, share: Share): void => {
  for (const member of staff) share(member, staff.size, MAIL_WEEK)
  staff.clear()
}

/** Notes ours in a letter; the week before is shared out once another begins. */
export function addMailStaff(
  { open }: MailUnits,
  person: number,
  week: number,
  team: readonly number[],
  share: Share,
): void {
  let unit = open.get(person)
  if (unit === undefined) open.set(person, (unit = { week, staff: new Set() }))
  if (unit.week !== week) {
    close(unit, share)
    unit.week = week
  }
  for (const member of team) unit.staff.add(member)
}

/** Shares out the weeks still open at the end of the walk. */
export function closeMailUnits({ open }: MailUnits, share: Share): void {
  for (const unit of open.values()) close(unit, share)
}

/** Notes who wrote. On one day both sides count as us, so that the order of rows changes nothing and nothing flatters. */
export function addMailDirection(
  { beginnings, begun }: MailUnits,
  person: number,
  week: number,
  day: number,
  direction: number,
): void {
  const by: Direction = directions[direction]!
  if (by === 'unknown') return
  const known = beginnings.get(person)
  if (known === undefined || known.week !== week) {
    beginnings.set(person, { week, day, by })
    begun[by] += MAIL_WEEK
  } else if (known.day === day && known.by === 'customer' && by === 'us') {
    known.by = 'us'
    begun.customer -= MAIL_WEEK
    begun.us += MAIL_WEEK
  }
}
