import { foldName } from '../../lib/fold-text.ts'
import type { Dataset } from '../../model/dataset.ts'
import type { Period, Span } from '../../model/quarter.ts'
import { type RowRef, rowRef } from '../../model/row-ref.ts'
import type {
  AccountFacts,
  ContactSum,
  EvidenceItem,
  PersonFacts,
  SiteContact,
  StaffFacts,
} from './account-facts.ts'
import { type PersonTally, sumSplit } from './contact-tally.ts'
import type { FoldState } from './fold-state.ts'
import type { ActivityIndex } from './index-activities.ts'
import { listLevelMeetings } from './level-tally.ts'
import { listStaffOfRow } from './staff-of-row.ts'

const ascending = (a: number, b: number): number => a - b
const byNumber = <Value>(map: ReadonlyMap<number, Value>): [number, Value][] =>
  [...map].sort(([a], [b]) => a - b)

const order = (a: EvidenceItem, b: EvidenceItem): number =>
  a.day - b.day || a.row! - b.row! || (a.kind < b.kind ? -1 : 1)

/** Sites as they are compared, each once however it is written. */
function finishSites(sites: ReadonlyMap<string, readonly RowRef[]>): SiteContact[] {
  const byKey = new Map<string, RowRef[]>()
  for (const [name, rows] of sites) {
    const key = foldName(name)
    byKey.set(key, [...(byKey.get(key) ?? []), ...rows])
  }
  return [...byKey]
    .map(([key, rows]) => ({ key, rows: [...new Set(rows)].sort(ascending) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Makes a fold's running sums plain and sorted. */
export function finishFold(
  state: FoldState,
  dataset: Dataset,
  index: ActivityIndex,
  period: Period,
): AccountFacts {
  const { activities: log, people, logStart } = dataset
  const covers = ({ first }: Span): boolean => logStart !== null && logStart <= first
  const sum = (window: 'quarter' | 'halfYear' | 'rollingYear'): ContactSum => ({
    all: state.contacts[window] + state.mail[window],
    mail: state.mail[window],
  })
  const references = (rows: readonly number[]): RowRef[] =>
    rows.map((row) => rowRef(log.file[row]!, log.line[row]!)).sort(ascending)

  const finishPerson = (person: number, tally: PersonTally): PersonFacts => {
    const staff = new Set(tally.lastRows.flatMap((row) => listStaffOfRow(dataset, row)))
    const older = tally.lastDay !== null && tally.lastDay < period.halfYear.first
    return {
      person,
      quarter: tally.quarter,
      halfYear: tally.halfYear,
      // mail is with one person at a time
      share: sumSplit(tally.split) + (tally.halfYear - tally.split.reduce((sum, weight) => sum + weight, 0)),
      began: tally.began,
      lastContact: tally.lastDay,
      lastContactStaff: [...staff].sort(ascending),
      lastContactRows: references(tally.lastRows),
      rows: references(older ? [...tally.lastRows, ...tally.halfYearRows] : tally.halfYearRows),
    }
  }

  return {
    period,
    covers: {
      flow: covers(period.flow),
      halfYear: covers(period.halfYear),
      rollingYear: covers(period.rollingYear),
    },
    namesPeople: index.namesPeople,
    namesStaff: index.namesStaff,
    quarter: sum('quarter'),
    halfYear: sum('halfYear'),
    rollingYear: sum('rollingYear'),
    people: new Map(
      byNumber(state.people)
        // keys beyond the people stand for mail to somebody we do not know
        .filter(([person, tally]) => person < people.length && (tally.halfYear > 0 || tally.lastDay !== null))
        .map(([person, tally]) => [person, finishPerson(person, tally)]),
    ),
    staff: new Map(
      byNumber(state.staff).map(([staff, tally]): [number, StaffFacts] => [
        staff,
        { staff, quarter: tally.quarter, halfYear: tally.halfYear, share: sumSplit(tally.split) },
      ]),
    ),
    pairs: byNumber(state.pairs)
      .filter(([, pair]) => pair.person < people.length)
      .map(([, { person, staff, halfYear }]) => ({ person, staff, halfYear })),
    evidence: state.evidence.sort(order),
    departments: [...state.departments]
      .map(([key, { name, rows }]) => ({ key, name, rows: rows.sort(ascending) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    sites: finishSites(state.sites),
    executiveMeetings: state.executiveMeetings,
    plannedExecutiveMeetings: state.plannedExecutiveMeetings,
    levelMeetings: listLevelMeetings(state.levelTally),
    levelContacts: state.levelTally.contacts,
    levelMeetingRows: references(state.levelTally.rows),
    exchanges: state.exchanges,
    mailBegun: state.mailUnits.begun,
    begun: state.begun,
    touches: state.touches,
    mailWeeks: state.mailWeeks,
    quarterRows: state.quarterRows.sort(ascending),
    leftOut: state.leftOut,
  }
}
