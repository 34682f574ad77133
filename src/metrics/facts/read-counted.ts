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
  StaffFacts,
  TouchFacts,
} from './account-facts.ts'
import { addSplit, type Split, sumSplit } from './contact-tally.ts'
import type { CountedRows } from './counted-rows.ts'

type Rows = CountedRows['people']

const nobody: Readonly<Record<keyof CountedRows, Rows>> = {
  leftOut: [],
  contacts: [],
  mail: [],
  mailWeeks: [],
  people: [],
  lastContacts: [],
  staff: [],
  mailShares: [],
  pairs: [],
  levelMeetings: [],
  executiveMeetings: [],
  plannedMeetings: [],
  sites: [],
  touches: [],
  evidence: [],
  exchanges: [],
  contactQuarters: [],
}

/** The account asked for last: all its quarter ends are read one after the other. */
const latest = new WeakMap<CountedLog, { readonly account: number; readonly rows: CountedRows }>()

/** Rows an engine counted of an account. */
export function readCountedRows(counted: CountedLog, account: number): CountedRows {
  const known = latest.get(counted)
  if (known?.account === account) return known.rows
  const text = counted.textOf(account)
  const rows = text === undefined ? nobody : (JSON.parse(text) as CountedRows)
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
  const counts = readCountedRows(counted, account)
  const of = (rows: Rows): Rows => rows.filter(([at]) => at === place)
  const first = (rows: Rows): readonly number[] => of(rows)[0] ?? []
  const { asOf, flow, rollingYear } = period
  const evidenceSince = Math.min(flow.first, asOf - settings.evidence.windowDays)
  const exchangesSince = rollingYear.first - settings.earlyEngagement.mostDays
  const covers = (span: Span): boolean => logStart !== null && logStart <= span.first

  const contacts = first(counts.contacts)
  const mail = first(counts.mail)
  const sum = (at: number) => ({ all: (contacts[at] ?? 0) + (mail[at] ?? 0), mail: mail[at] ?? 0 })
  const out = first(counts.leftOut)
  const persons = readPeople(
    of(counts.people),
    counts.lastContacts.filter(([end]) => end! <= place),
  )
  const reached = [...persons.values()].filter(({ lastContact }) => (lastContact ?? NO_DAY) >= flow.first)
  const sites = new Set([
    ...of(counts.sites).map(([, site]) => foldName(siteNames[site!]!)),
    ...reached.flatMap(({ person }) => people[person]!.site ?? []).map(foldName),
  ])
  return {
    period,
    covers: { flow: covers(flow), halfYear: covers(period.halfYear), rollingYear: covers(rollingYear) },
    namesPeople: counted.namesPeople,
    namesStaff: counted.namesStaff,
    quarter: sum(1),
    halfYear: sum(2),
    rollingYear: sum(3),
    people: persons,
    staff: readStaff(of(counts.staff), of(counts.mailShares)),
    pairs: of(counts.pairs)
      .map(([, person, staff, halfYear]) => ({ person: person!, staff: staff!, halfYear: halfYear! }))
      .sort((a, b) => a.person - b.person || a.staff - b.staff),
    evidence: readEvidence(counts.evidence.filter(([day]) => day! <= asOf && day! >= evidenceSince)),
    departments: readDepartments(reached, people),
    sites: [...sites].sort().map((key) => ({ key, rows: [] })),
    executiveMeetings: readMeetings(of(counts.executiveMeetings)),
    plannedExecutiveMeetings: readMeetings(of(counts.plannedMeetings)),
    levelMeetings: of(counts.levelMeetings)
      .toSorted((a, b) => a[1]! - b[1]! || a[2]! - b[2]!)
      .map(([, ours, theirs, count]) => ({
        ours: levels[ours!] ?? null,
        theirs: levels[theirs!] ?? null,
        count: count!,
      })),
    levelContacts: contacts[6] ?? 0,
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
    mailBegun: { us: mail[4] ?? 0, customer: mail[5] ?? 0 },
    begun: { us: contacts[4] ?? 0, customer: contacts[5] ?? 0 },
    touches: readTouches(of(counts.touches)),
    mailWeeks: of(counts.mailWeeks)
      .map(([, week, weight]) => ({ week: week!, weight: weight! }))
      .sort((a, b) => a.week - b.week),
    quarterRows: [],
    leftOut: {
      planned: out[1] ?? 0,
      cancelled: out[2] ?? 0,
      unknown: out[3] ?? 0,
      undated: out[4] ?? 0,
      future: out[5] ?? 0,
    },
  }
}

function readPeople(weights: Rows, lastContacts: Rows): Map<number, PersonFacts> {
  const found = new Map<number, { quarter: number; mail: number; split: Split; began: boolean }>()
  const last = new Map<number, { day: number; staff: number[] }>()
  for (const [, person, among, quarter, halfYear, began] of weights) {
    const tally = found.get(person!) ?? { quarter: 0, mail: 0, split: [], began: false }
    found.set(person!, tally)
    tally.quarter += quarter!
    tally.began ||= began === 1
    if (among === 0) tally.mail += halfYear!
    else addSplit(tally.split, among!, halfYear!)
  }
  for (const [, person, day, staff] of lastContacts) {
    const known = last.get(person!)
    if (known !== undefined && known.day > day!) continue
    const latest = known?.day === day ? known! : { day: day!, staff: [] }
    last.set(person!, latest)
    if (staff! >= 0) latest.staff.push(staff!)
  }
  const persons = [...new Set([...found.keys(), ...last.keys()])].sort(ascending)
  return new Map(
    persons.map((person): [number, PersonFacts] => {
      const { quarter, mail, split, began } = found.get(person) ?? {
        quarter: 0,
        mail: 0,
        split: [],
        began: false,
      }
      const whole = split.reduce((sum, weight) => sum + weight, 0) + mail
      return [
        person,
        {
          person,
          quarter,
          halfYear: whole,
          share: sumSplit(split) + mail,
          began,
          lastContact: last.get(person)?.day ?? null,
          lastContactStaff: (last.get(person)?.staff ?? []).sort(ascending),
          lastContactRows: [],
          rows: [],
        },
      ]
    }),
  )
}

function readStaff(weights: Rows, mailShares: Rows): Map<number, StaffFacts> {
  const found = new Map<number, { quarter: number; halfYear: number; split: Split }>()
  const tallyOf = (member: number) => {
    const tally = found.get(member) ?? { quarter: 0, halfYear: 0, split: [] }
    found.set(member, tally)
    return tally
  }
  for (const [, member, among, quarter, halfYear] of weights) {
    const tally = tallyOf(member!)
    tally.quarter += quarter!
    tally.halfYear += halfYear!
    if (among! > 0) addSplit(tally.split, among!, halfYear!)
  }
  for (const [, member, among, weight] of mailShares) addSplit(tallyOf(member!).split, among!, weight!)
  return new Map(
    [...found]
      .sort(([a], [b]) => a - b)
      .map(([staff, { quarter, halfYear, split }]) => [
        staff,
        { staff, quarter, halfYear, share: sumSplit(split) },
      ]),
  )
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
  return [...Map.groupBy(rows, ([, record]) => record!)]
    .map(([record, lines]): TouchFacts => {
      const [, , day, kind, direction, base, count, several] = lines[0]!
      return {
        day: day!,
        kind: activityKinds[kind!]!,
        direction: directions[direction!]!,
        weight: base! * count!,
        count: count!,
        people: distinct(lines.map((line) => line[8]!)),
        staff: distinct(lines.map((line) => line[9]!)),
        shared: several === 1 ? record : null,
        row: null,
      }
    })
    .sort((a, b) => a.day - b.day)
}
