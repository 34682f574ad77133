import type { Day } from '../../lib/day.ts'
import type { Partnership, PartnershipItem } from '../../model/registers.ts'
import type { RowRef } from '../../model/row-ref.ts'
import type { AccountSlice } from '../account-slice.ts'
import { joinRows } from '../join-rows.ts'
import { hasExpired, isInForce, lastDayOf } from './in-force.ts'
import { findSatisfaction } from './satisfaction.ts'

/** What proves an item, since when, and until when it holds. */
export interface Proof {
  readonly date: Day | null
  /** Last day it holds; null where it names none and needs none (a visit, an answer). */
  readonly lastDay: Day | null
  /** True where the last day follows from the setting, because the register names none. */
  readonly lastDayAssumed: boolean
  readonly state: 'in-force' | 'expired' | 'dated' | 'future'
  /** group, regional, project, plan, workshop … as read; null where none is given. */
  readonly level: string | null
  /** Of the parent's, and holding for this account too. */
  readonly inherited: boolean
  readonly evidence: string | null
  readonly rows: readonly RowRef[]
}

/** Which item of the register each metric of the layer rests on. */
const itemOf: Readonly<Record<string, PartnershipItem>> = {
  agreement: 'agreement',
  'executive-visits': 'executive-visit',
  'joint-innovation': 'joint-innovation',
  'joint-planning': 'joint-planning',
  ecosystem: 'ecosystem',
  insight: 'insight',
}
/** Events: they happened, and do not expire. */
const events: readonly string[] = ['executive-visits', 'insight']

function readEntry(entry: Partnership, metric: string, inherited: boolean, slice: AccountSlice): Proof {
  const { settings, period } = slice
  const isEvent = events.includes(metric)
  const isFuture = entry.date !== null && entry.date > period.asOf
  return {
    date: entry.date,
    lastDay: isEvent ? null : lastDayOf(entry, settings.partnershipMonths),
    lastDayAssumed: !isEvent && entry.expires === null,
    state: isFuture
      ? 'future'
      : isEvent
        ? 'dated'
        : hasExpired(entry, slice)
          ? 'expired'
          : isInForce(entry, slice)
            ? 'in-force'
            : 'dated',
    level: entry.level,
    inherited,
    evidence: entry.evidence,
    rows: entry.rows,
  }
}

const event = (date: Day, rows: readonly RowRef[]): Proof => ({
  date,
  lastDay: null,
  lastDayAssumed: false,
  state: 'dated',
  level: null,
  inherited: false,
  evidence: null,
  rows,
})

const rank: readonly Proof['state'][] = ['in-force', 'dated', 'expired', 'future']

/** Everything that proves one item of the organizational layer: what holds first, then the latest. */
export function listProofs(slice: AccountSlice, metric: string): Proof[] {
  const { registers, facts } = slice
  if (metric === 'satisfaction') {
    const found = findSatisfaction(slice)
    return found === null ? [] : [event(found.answer.date!, found.answer.rows)]
  }
  const item = itemOf[metric]
  if (item === undefined) return []
  const own = registers.partnership.filter((entry) => entry.item === item)
  const inherited = item === 'agreement' ? registers.inherited : []
  const meetings =
    metric === 'executive-visits'
      ? facts.executiveMeetings
          .filter(({ withExecutive }) => withExecutive)
          .map(({ day, row }) => event(day, joinRows([row])))
      : []
  return [
    ...own.map((entry) => readEntry(entry, metric, false, slice)),
    ...inherited.map((entry) => readEntry(entry, metric, true, slice)),
    ...meetings,
  ].sort(
    (a, b) =>
      rank.indexOf(a.state) - rank.indexOf(b.state) || (b.date ?? -Infinity) - (a.date ?? -Infinity) || 0,
  )
}
