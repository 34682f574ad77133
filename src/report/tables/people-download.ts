import { formatDay } from '../../lib/day.ts'
import type { AccountSlice, PersonState } from '../../metrics/account-slice.ts'
import { measureLastContact } from '../../metrics/people/last-contact.ts'
import type { Review } from '../../metrics/review.ts'
import { type DownloadTable, tabulate } from './download-table.ts'

interface Row {
  readonly slice: AccountSlice
  readonly state: PersonState
}

/** Everyone known at a customer: who they are, what is claimed of them, and what the log supports. */
export function tabulatePeople(review: Review): DownloadTable {
  function* rows(): Generator<Row> {
    for (const { slice } of review.accounts) for (const state of slice.people) yield { slice, state }
  }
  return tabulate<Row>('people', rows, [
    ['account_id', ({ slice }) => slice.account.id],
    ['account', ({ slice }) => slice.account.name],
    ['contact_id', ({ state }) => state.person.id],
    ['name', ({ state }) => state.person.name],
    ['title', ({ state }) => state.person.title],
    ['department', ({ state }) => state.person.department?.name ?? null],
    ['level', ({ state }) => state.person.level],
    ['roles', ({ state }) => state.person.roles.join(' ')],
    ['influence', ({ state }) => state.person.influence],
    ['employment', ({ state }) => (state.employed ? 'employed' : 'left')],
    ['in_circle', ({ state }) => (state.inCircle ? 'yes' : 'no')],
    ['key_rules', ({ state }) => state.keyRules.join(' ')],
    ['weight', ({ state }) => state.weight],
    ['support_claimed', ({ state }) => state.support],
    ['support_label', ({ state }) => state.supportRating?.supportLabel ?? null],
    [
      'rated_on',
      ({ state }) => (state.supportRating?.day == null ? null : formatDay(state.supportRating.day)),
    ],
    ['rated_by', ({ state }) => state.supportRating?.ratedBy ?? null],
    ['approved_by', ({ state }) => state.supportRating?.approvedBy ?? null],
    ['intimacy', ({ state }) => state.intimacy],
    ['support_evidence', ({ state }) => (state.verifiable ? state.supported.level : null)],
    ['support_credible', ({ state }) => state.credible],
    ['days_since_contact', ({ slice, state }) => measureLastContact(slice, state)?.days ?? null],
    ['days_note', ({ slice, state }) => (measureLastContact(slice, state)?.atLeast ? 'at-least' : null)],
    ['gap_days', ({ state }) => state.gapDays],
  ])
}
