import { isoOf } from './calendar.ts'
import type { Row } from './tables.ts'
import type { Touch } from './touch.ts'

/** Touches in the order of the log with their ids; undated rows come last. */
export const numberTouches = (touches: readonly Touch[]): Map<Touch, string> => {
  const place = new Map(touches.map((touch, i) => [touch, i]))
  const ordered = touches.toSorted(
    (a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || (place.get(a) ?? 0) - (place.get(b) ?? 0) || 0,
  )
  return new Map(ordered.map((touch, i) => [touch, `T${String(i + 1).padStart(5, '0')}`]))
}

/** The rows of `activities.csv`. */
export const activityRows = (numbered: ReadonlyMap<Touch, string>): Row<'activities'>[] =>
  [...numbered].map(([touch, id]) => ({
    activity_id: id,
    date: touch.day === undefined ? '' : isoOf(touch.day),
    account_id: touch.accountId,
    contact_ids: [...touch.people.map((p) => p.id), ...touch.strangers].join(';'),
    staff_ids: touch.staff.join(';'),
    kind: touch.kind,
    status: touch.status,
    direction: touch.direction,
    evidence: touch.evidence,
    evidence_contact: touch.evidenceOf?.id ?? '',
    outcome: touch.outcome,
    next_step: touch.next,
    next_date: touch.nextDay === undefined ? '' : isoOf(touch.nextDay),
    topic: touch.topic,
    site: touch.site,
    opportunity_id: touch.opportunityId,
    count: touch.count === 1 ? '' : String(touch.count),
  }))
