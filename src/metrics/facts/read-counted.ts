import { foldName } from '../../lib/fold-text.ts'
import { NO_DAY } from '../../model/activity-columns.ts'
import type { CountedLog } from '../../model/counted-log.ts'
import type { Dataset } from '../../model/dataset.ts'
import { formatQuarter, type Period, type Span } from '../../model/quarter.ts'
import { activityKinds, directions, evidenceKinds, levels } from '../../model/scales.ts'
import type { Settings } from '../../model/settings.ts'
import type {
  AccountFacts,
  DepartmentContact,
  EvidenceItem,
  ExecutiveMeeting,
  PersonFacts,
  TouchFacts,
} from './account-facts.ts'
import { type CountedRows, isInWindow, type SplitRows, splitRows } from './counted-rows.ts'
import { readPairs, readPeople, readStaff } from './read-counted-sums.ts'

type Rows = readonly (readonly number[])[]

/** The account asked for last: all its quarter ends are read one after the other. */
const latest = new WeakMap<CountedLog, { readonly account: number; readonly rows: SplitRows }>()

/** Rows an engine counted of an account. */
export function readCountedRows(counted: CountedLog, account: number): SplitRows {
  const known = latest.get(counted)
  if (known?.account === account) return known.rows
  const text = counted.textOf(account)
  const rows = splitRows(text === undefined ? null : (JSON.parse(text) as CountedRows))
  latest.set(counted, { account, rows })
  return rows
}

const ascending = (a: number, b: number): number => a - b

/**
 * The facts of an account as an engine counted them: those that `foldActivities` would have made, without single records.
 *
 * @throws RangeError for a quarter end the engine was not asked for
 */
export function readCountedFacts(
  { counted, people, siteNames, logStart }: Dataset & { readonly counted: CountedLog },
  account: number,
  period: Period,
  settings: Settings,
): AccountFacts {
  const place = counted.quarters.indexOf(formatQuarter(period.quarter))
  if (place < 0) throw new RangeError(`${formatQuarter(period.quarter)} was not counted`)
  const last = counted.quarters.length - 1 - place
  const counts = readCountedRows(counted, account)
  const ofEnd = (name: keyof CountedRows): Rows => counts[name].filter(([end]) => end === last)
  const { asOf, flow, rollingYear } = period
  const evidenceSince = Math.min(flow.first, asOf - settings.evidence.windowDays)
  const exchangesSince = rollingYear.first - settings.earlyEngagement.mostDays
  const covers = (span: Span): boolean => logStart !== null && logStart <= span.first

  const { contacts, mail, leftOut } = counts
  const sumContacts = (quarters: number, at: number): number =>
    contacts.reduce((sum, row) => sum + (isInWindow(row[0]!, 0, last, quarters) ? row[at]! : 0), 0)
  const sumMail = (quarters: number, at: number): number =>
    mail.reduce((sum, row) => sum + (isInWindow(row[0]!, row[1]!, last, quarters) ? row[at]! : 0), 0)
  const sum = (quarters: number) => {
    const weeks = sumMail(quarters, 2)
    return { all: sumContacts(quarters, 1) + weeks, mail: weeks }
  }
  const sumLeftOut = (at: number): number => leftOut.reduce((all, row) => all + row[at]!, 0)
  const persons = readPeople(
    counts.people,
    last,
    counts.lastContacts.filter(([end]) => end! >= last),
  )
  const reached = [...persons.values()].filter(({ lastContact }) => (lastContact ?? NO_DAY) >= flow.first)
  const sites = new Set([
    ...ofEnd('sites').map(([, site]) => foldName(siteNames[site!]!)),
    ...reached.flatMap(({ person }) => people[person]!.site ?? []).map(foldName),
  ])
  return {
    period,
    covers: { flow: covers(flow), halfYear: covers(period.halfYear), rollingYear: covers(rollingYear) },
    namesPeople: counted.namesPeople,
    namesStaff: counted.namesStaff,
    quarter: sum(1),
    halfYear: sum(2),
    rollingYear: sum(4),
    people: persons,
    staff: readStaff(counts.staff, last),
    pairs: readPairs(counts.pairs, last),
    evidence: readEvidence(counts.evidence.filter(([day]) => day! <= asOf && day! >= evidenceSince)),
    departments: readDepartments(reached, people),
    sites: [...sites].sort().map((key) => ({ key, rows: [] })),
    executiveMeetings: readMeetings(ofEnd('executiveMeetings')),
    plannedExecutiveMeetings: readMeetings(ofEnd('plannedMeetings')),
    levelMeetings: ofEnd('levelMeetings')
      .toSorted((a, b) => a[1]! - b[1]! || a[2]! - b[2]!)
      .map(([, ours, theirs, count]) => ({
        ours: levels[ours!] ?? null,
        theirs: levels[theirs!] ?? null,
        count: count!,
      })),
    levelContacts: sumContacts(4, 4),
    levelMeetingRows: [],
    exchanges: counts.exchanges
      .filter(([day]) => day! <= asOf && day! >= exchangesSince)
      .toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)
      .map(([day, deal, count]) => ({
        day: day!,
        count: count!,
        opportunity: deal! < 0 ? null : deal!,
        row: null,
      })),
    mailBegun: { us: sumMail(1, 3), customer: sumMail(1, 4) },
    begun: { us: sumContacts(1, 2), customer: sumContacts(1, 3) },
    touches: last === 0 ? readTouches(counts.touches) : [],
    mailWeeks: (last === 0 ? counts.mailWeeks : [])
      .map(([week, weight]) => ({ week: week!, weight: weight! }))
      .sort((a, b) => a.week - b.week),
    quarterRows: [],
    leftOut: {
      planned: sumLeftOut(1),
      cancelled: sumLeftOut(2),
      unknown: sumLeftOut(3),
      undated: sumLeftOut(4),
      future: leftOut.reduce((all, row) => all + (row[0]! < last ? row[5]! : 0), 0),
    },
  }
}

function readEvidence(rows: Rows): EvidenceItem[] {
  return rows
    .map(([day, kind, giver, count]): EvidenceItem => {
      const named = evidenceKinds[kind!]
      return {
        day: day!,
        kind: named ?? 'customer_initiated',
        person: giver! < 0 ? null : giver!,
        count: count!,
        row: null,
      }
    })
    .sort((a, b) => a.day - b.day || (a.person ?? -1) - (b.person ?? -1) || (a.kind < b.kind ? -1 : 1))
}

/** Departments of people who had a contact of the quarter that passes a date test. */
function readDepartments(reached: readonly PersonFacts[], people: Dataset['people']): DepartmentContact[] {
  const names = new Map<string, string>()
  for (const { person } of reached) {
    const { department } = people[person]!
    if (department === null) continue
    const { key, name } = department
    const known = names.get(key)
    // people may spell one department differently
    if (known === undefined || name < known) names.set(key, name)
  }
  return [...names].map(([key, name]) => ({ key, name, rows: [] })).sort((a, b) => (a.key < b.key ? -1 : 1))
}

function readMeetings(rows: Rows): ExecutiveMeeting[] {
  const meetings = Map.groupBy(rows, ([, record]) => record!)
  return [...meetings]
    .map(([record, lines]): ExecutiveMeeting => {
      const [, , day, count, several] = lines[0]!
      return {
        day: day!,
        count: count!,
        staff: lines.map((line) => line[5]!).sort(ascending),
        withExecutive: lines[0]![6] === 1,
        shared: several === 1 ? record : null,
        row: null,
      }
    })
    .sort((a, b) => a.day - b.day)
}

function readTouches(rows: Rows): TouchFacts[] {
  const distinct = (values: readonly number[]) =>
    [...new Set(values)].filter((value) => value >= 0).sort(ascending)
  return [...Map.groupBy(rows, ([record]) => record!)]
    .map(([record, lines]): TouchFacts => {
      const [, day, kind, direction, base, count, several] = lines[0]!
      return {
        day: day!,
        kind: activityKinds[kind!]!,
        direction: directions[direction!]!,
        weight: base! * count!,
        count: count!,
        people: distinct(lines.map((line) => line[7]!)),
        staff: distinct(lines.map((line) => line[8]!)),
        shared: several === 1 ? record : null,
        row: null,
      }
    })
    .sort((a, b) => a.day - b.day)
}
