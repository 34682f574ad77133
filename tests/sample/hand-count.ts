/**
 * The method's arithmetic, counted once more and slowly, straight from the rows of the sample. It shares nothing
 * with the product, so that a story is true by the rules and not by our own code.
 */
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'

export type Row = Readonly<Record<string, string>>

const folder = new URL('../../data/sample/', import.meta.url)

export const readTable = (table: string): Row[] =>
  Papa.parse<Row>(readFileSync(new URL(`${table}.csv`, folder), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data

export const contacts = readTable('contacts')
export const accounts = readTable('accounts')
const linked = Map.groupBy(readTable('links'), (link) => link['activity_id'])
/** The log, with the people that only links.csv names. */
export const activities = readTable('activities').map((row): Row => {
  const people = linked.get(row['activity_id'])
  return people ? { ...row, contact_ids: people.map((link) => link['contact_id']).join(';') } : row
})
export const ratings = readTable('ratings')

export const day = (iso: string): number => Date.parse(iso) / 86_400_000
export const asOf = day('2026-09-30')
export const tierOf = (account: string): string =>
  accounts.find((a) => a['account_id'] === account)?.['tier'] ?? ''
export const GAP: Record<string, number> = { S: 30, A: 45, B: 60, C: 90 }
const REFRESH: Record<string, number> = { S: 90, A: 90, B: 180, C: 365 }
const ROLE: Record<string, number> = { A: 5, D: 5, E: 3, I: 3, S: 2, U: 1, '': 3 }
const WHOLE = new Set(['拜访', '会议', '技术交流', '研讨会', '现场参观', '高层会谈', '培训'])
const MAIL = new Set(['邮件', '微信'])

export const list = (cell: string | undefined): string[] => (cell ? cell.split(';') : [])

/** Weight of one row, mail and chat left out, `count` left out. */
export const weightOf = (row: Row): number => {
  const full = WHOLE.has(row['kind'] ?? '') ? 1 : row['kind'] === '电话' ? 0.5 : 0
  return row['outcome'] === '' && row['next_step'] === '' ? full / 2 : full
}
export const timesOf = (row: Row): number => Number(row['count'] || 1)
const isMail = (row: Row): boolean => MAIL.has(row['kind'] ?? '')

const known = new Set(contacts.map((c) => c['contact_id']))
/** The people of a row that the contacts file knows. */
export const guestsOf = (row: Row): string[] => list(row['contact_ids']).filter((id) => known.has(id))

/** Completed, dated rows up to a day. */
export const touchesUpTo = (until = asOf): Row[] =>
  activities.filter(
    (row) => row['status'] === '已完成' && row['date'] !== '' && day(row['date'] ?? '') <= until,
  )

const byPerson = new Map<string, Row[]>()
for (const row of touchesUpTo(day('2027-01-01')))
  for (const id of guestsOf(row)) byPerson.set(id, [...(byPerson.get(id) ?? []), row])

export const touchesOf = (person: string, until = asOf): Row[] =>
  (byPerson.get(person) ?? []).filter((row) => day(row['date'] ?? '') <= until)

/** Days since the last contact of weight 0.5 or more. */
export const daysUnseen = (person: string, until = asOf): number =>
  Math.min(
    Infinity,
    ...touchesOf(person, until)
      .filter((r) => weightOf(r) >= 0.5)
      .map((r) => until - day(r['date'] ?? '')),
  )

const week = (row: Row): number => Math.floor((day(row['date'] ?? '') + 3) / 7)

/** Σc of rows as one person sees them: mail and chat 0.2 a week. */
export const sumFor = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + weightOf(row) * timesOf(row), 0) +
  0.2 * new Set(rows.filter(isMail).map(week)).size

/** Σc of an account: mail and chat 0.2 per person and week. */
export const sumForAccount = (rows: readonly Row[]): { real: number; mail: number } => ({
  real: rows
    .filter((r) => guestsOf(r).length > 0)
    .reduce((sum, row) => sum + weightOf(row) * timesOf(row), 0),
  mail: 0.2 * new Set(rows.filter(isMail).flatMap((r) => guestsOf(r).map((id) => `${id} ${week(r)}`))).size,
})

/** Whom a row's evidence or initiative belongs to. */
const subjectOf = (row: Row): string | undefined =>
  row['evidence_contact'] || (list(row['contact_ids']).length === 1 ? row['contact_ids'] : undefined)

const POSITIVE: Record<string, number> = {
  positive_statement: 1,
  public_support: 2,
  spec_influence: 2,
  introduction: 3,
  internal_advocacy: 3,
  strategy_guidance: 3,
}

/** The highest rung that holds; undefined: none. */
export const supportedLevel = (person: string, until = asOf): number | undefined => {
  const rows = touchesOf(person, until)
  const recent = rows.filter((r) => until - day(r['date'] ?? '') <= 180)
  const own = recent.filter((r) => subjectOf(r) === person)
  const shown = (rung: number) =>
    own.filter((r) => POSITIVE[r['evidence'] ?? ''] === rung).reduce((n, r) => n + timesOf(r), 0)
  const against = own.filter(
    (r) => r['evidence'] === 'objection' || r['evidence'] === 'competitor_preference',
  )
  const lastAgainst = Math.max(-Infinity, ...against.map((r) => day(r['date'] ?? '')))
  const lastFor = Math.max(
    -Infinity,
    ...own.filter((r) => (r['evidence'] ?? '') in POSITIVE).map((r) => day(r['date'] ?? '')),
  )
  if (against.length > 0 && lastFor <= lastAgainst) return -1
  const unseen = daysUnseen(person, until)
  if (shown(3) >= 2 && unseen <= 45) return 3
  if (shown(2) >= 1 && unseen <= 60) return 2
  const began = own.some((r) => r['direction'] === '客户' && (weightOf(r) > 0 || isMail(r)))
  if ((shown(1) >= 1 || began) && unseen <= 90) return 1
  return recent.some((r) => weightOf(r) > 0 || isMail(r)) ? 0 : undefined
}

/** The rating that holds on a day: the support, and when it was given; none where it has expired. */
export const claimOf = (person: string, until = asOf): { support: number; on: number } | undefined => {
  const last = ratings
    .filter((r) => r['contact_id'] === person && r['support'] !== '' && day(r['date'] ?? '') <= until)
    .toSorted((a, b) => day(a['date'] ?? '') - day(b['date'] ?? ''))
    .at(-1)
  if (!last) return undefined
  const on = day(last['date'] ?? '')
  const tier = tierOf(contacts.find((c) => c['contact_id'] === person)?.['account_id'] ?? '')
  return until - on > 2 * (REFRESH[tier] ?? 0) ? undefined : { support: Number(last['support']), on }
}

/** Support that evidence carries. */
export const credibleSupport = (person: string, until = asOf): number | undefined => {
  const claim = claimOf(person, until)
  return claim && Math.min(claim.support, supportedLevel(person, until) ?? 0)
}

const employed = (c: Row, until: number): boolean => c['left_on'] === '' || day(c['left_on'] ?? '') > until
const decides = (c: Row): boolean => c['decision_role'] === 'A' || c['decision_role'] === 'D'
export const isBinding = (c: Row): boolean => decides(c) || c['political_status'] === 'inner'
export const isKey = (c: Row): boolean =>
  isBinding(c) ||
  Number(c['influence'] || 3) >= 4 ||
  c['political_status'] === 'structure' ||
  c['is_key'] === '是'
export const weightOfPerson = (c: Row): number =>
  (ROLE[c['decision_role'] ?? ''] ?? 3) * Number(c['influence'] || 3)

export const circleOf = (account: string, until = asOf): Row[] =>
  contacts.filter(
    (c) =>
      c['account_id'] === account &&
      employed(c, until) &&
      (['A', 'D', 'E', 'I', 'S'].includes(c['decision_role'] ?? '') || isKey(c)),
  )

/** Who can win the room, by weight and by heads. */
export const outlookOf = (account: string, until = asOf): 'secured' | 'open' | 'lost' => {
  const circle = circleOf(account, until)
  const majority = (people: readonly Row[]): boolean =>
    2 * people.reduce((sum, c) => sum + weightOfPerson(c), 0) >
      circle.reduce((sum, c) => sum + weightOfPerson(c), 0) && 2 * people.length > circle.length
  const support = (c: Row) => credibleSupport(c['contact_id'] ?? '', until)
  if (majority(circle.filter((c) => (support(c) ?? -9) >= 1))) return 'secured'
  return majority(circle.filter((c) => support(c) !== -1)) ? 'open' : 'lost'
}

export const gapOf = (c: Row): number => (GAP[tierOf(c['account_id'] ?? '')] ?? 0) * (isBinding(c) ? 1 : 2)

/** Supporters of the circle who were met in time. */
export const liveSupporters = (account: string, until = asOf): Row[] =>
  circleOf(account, until).filter(
    (c) =>
      (credibleSupport(c['contact_id'] ?? '', until) ?? -1) >= 1 &&
      daysUnseen(c['contact_id'] ?? '', until) <= gapOf(c),
  )

const parents = new Map(
  readTable('departments').map((d) => [`${d['account_id']} ${d['department']}`, d['parent'] ?? '']),
)
export const departmentOf = (c: Row): string =>
  parents.get(`${c['account_id']} ${c['department']}`) || (c['department'] ?? '')

/** Our people who hold a supporter: by Σc of the half-year, else those of the last meeting. */
const holdersOf = (person: string, until: number): string[] => {
  const rows = touchesOf(person, until)
  const half = rows.filter((r) => day(r['date'] ?? '') >= day('2026-04-01'))
  const staff = new Set(half.flatMap((r) => list(r['staff_ids'])))
  const strong = [...staff].filter((id) => sumFor(half.filter((r) => list(r['staff_ids']).includes(id))) >= 2)
  if (strong.length > 0) return strong
  const met = rows.filter((r) => weightOf(r) >= 0.5)
  const last = Math.max(...met.map((r) => day(r['date'] ?? '')))
  return [...new Set(met.filter((r) => day(r['date'] ?? '') === last).flatMap((r) => list(r['staff_ids'])))]
}

/** The most pairs of a department and one of ours, by trying every choice. */
export const eyesOf = (account: string, until = asOf): number => {
  const holders = new Map<string, Set<string>>()
  for (const c of liveSupporters(account, until)) {
    const ours = holders.get(departmentOf(c)) ?? new Set<string>()
    for (const id of holdersOf(c['contact_id'] ?? '', until)) ours.add(id)
    holders.set(departmentOf(c), ours)
  }
  const sets = [...holders.values()]
  const most = (from: number, used: ReadonlySet<string>): number => {
    const ours = sets[from]
    if (!ours) return 0
    const taken = [...ours]
      .filter((id) => !used.has(id))
      .map((id) => 1 + most(from + 1, new Set([...used, id])))
    return Math.max(most(from + 1, used), ...taken)
  }
  return most(0, new Set())
}
