import { rollup, sum } from 'd3'
import type { CountedRows } from '../metrics/facts/counted-rows.ts'
import type { Dataset } from '../model/dataset.ts'
import { type Period, periodOf, type Quarter, shiftQuarter, spanOfQuarter } from '../model/quarter.ts'
import { levels } from '../model/scales.ts'
import type { Settings } from '../model/settings.ts'
import type { Engine } from './engine.ts'
import { factQueries } from './fact-queries.ts'
import { fillSql } from './fill-sql.ts'
import { contactLog } from './sql/contact-log.ts'
import { createDays, createPeople, createStaff } from './sql/lines.ts'
import { completedDays, names, outcomes } from './sql/log-facts.ts'
import { constants, type LogRules, valuesOfLog, valuesOfPeriod } from './sql-values.ts'

/** The log as a whole, as an engine counted it. */
export interface LogCount extends LogRules {
  /** Records it kept. */
  readonly records: number
  readonly namesStaff: boolean
  /** Days something was completed on, ascending. */
  readonly completedDays: readonly number[]
}

/** Which quarter ends and quarters facts are made of, and with what people as they were then. */
export interface FactOrder {
  /** Oldest first; the last is the edition's. */
  readonly views: readonly { readonly period: Period; readonly people: Dataset['people'] }[]
  readonly quarters: readonly Quarter[]
  readonly staff: Dataset['staff']
  /** How many there are; facts name them by place. */
  readonly accounts: number
  readonly settings: Settings
}

/** Accounts whose facts are held at once. */
const BLOCK = 1000

/** The quarter ends of an edition, and the one before them; the quarters its accounts are added up in. */
export function listPeriods(quarter: Quarter, ends: number, quarters: number, startMonth: number) {
  const back = (count: number): Quarter[] =>
    Array.from({ length: count }, (_, at) => shiftQuarter(quarter, at + 1 - count))
  return { periods: back(ends + 1).map((one) => periodOf(one, startMonth)), quarters: back(quarters) }
}

/** Counts the lines of all engines as a whole, which decides how each contact weighs. */
export async function countLog(engines: readonly Engine[], settings: Settings): Promise<LogCount> {
  const all = (sql: string) => askAll(engines, fillSql(sql, constants))
  const heads = await all(names)
  const shares = rollup(
    await all(outcomes),
    (rows) => sumOf(rows, 2) / sumOf(rows, 1),
    ([preset]) => preset!,
  )
  const days = new Set((await all(completedDays)).map(([day]) => day!))
  return {
    records: sumOf(heads, 0),
    namesPeople: heads.some(([, named]) => named === 1),
    namesStaff: heads.some(([, , named]) => named === 1),
    halvedPresets: [...shares]
      .filter(([, share]) => share >= settings.outcomeFillShare)
      .map(([preset]) => preset),
    completedDays: [...days].sort((a, b) => a - b),
  }
}

/** The rows all engines give, one behind the other. */
export const askAll = async (engines: readonly Engine[], sql: string) =>
  (await Promise.all(engines.map((engine) => engine.rows(sql)))).flat()

/** The sum of a column of rows. */
export const sumOf = (rows: readonly (readonly number[])[], column: number): number =>
  sum(rows, (row) => row[column])

const levelOf = (level: (typeof levels)[number] | null): number =>
  level === null ? levels.length : levels.indexOf(level)

/** Makes every fact and hands it on account by account, ascending; accounts the log never names are left out. */
export async function* countFacts(
  engine: Engine,
  log: LogCount,
  order: FactOrder,
): AsyncGenerator<{ readonly account: number; readonly rows: CountedRows }> {
  const { views, staff, settings, accounts } = order
  const always = valuesOfLog(log)
  await engine.run(fillSql(contactLog, always))
  await engine.run(createStaff)
  await engine.append(
    'staff',
    staff.map(({ index, level, executive }) => [index, levelOf(level), Number(executive)]),
  )
  await engine.run(createDays)
  await engine.append('days', listDays(log, order))
  let shown: Dataset['people'] | null = null
  for (const [place, { period, people }] of views.entries()) {
    if (people !== shown) {
      if (shown !== null) await engine.run('DROP TABLE people')
      await engine.run(createPeople)
      await engine.append(
        'people',
        people.map(({ index, level }) => [index, levelOf(level)]),
      )
      shown = people
    }
    const values = { ...always, ...valuesOfPeriod(period, settings.fiscalYearStart) }
    const isLast = place === views.length - 1
    for (const [name, { sql, at }] of Object.entries(factQueries)) {
      if (at !== 'every' && !isLast) continue
      await engine.keep(name, at === 'once' ? null : place, fillSql(sql, values))
    }
  }
  const given = new Map<string, number>()
  for (let from = 0; from < accounts; from += BLOCK) {
    const found = new Map<number, Record<keyof CountedRows, (readonly number[])[]>>()
    for (const name of Object.keys(factQueries) as (keyof CountedRows)[])
      for (const [account, ...row] of await engine.kept(name, from, from + BLOCK)) {
        const rows = found.get(account!) ?? emptyRows()
        found.set(account!, rows)
        rows[name].push(row)
        given.set(name, (given.get(name) ?? 0) + 1)
      }
    for (const account of [...found.keys()].sort((a, b) => a - b))
      yield { account, rows: found.get(account)! }
  }
  for (const name of Object.keys(factQueries)) {
    const [came, all] = [given.get(name) ?? 0, await engine.countKept(name)]
    if (came !== all) throw new Error(`of ${all} rows of ${name} ${came} came`)
  }
}

const emptyRows = () =>
  Object.fromEntries(Object.keys(factQueries).map((name) => [name, []])) as unknown as Record<
    keyof CountedRows,
    (readonly number[])[]
  >

function* listDays(
  { completedDays: completed }: LogCount,
  { views, quarters, settings }: FactOrder,
): Generator<number[]> {
  const spans = quarters.map((quarter) => spanOfQuarter(quarter, settings.fiscalYearStart))
  for (const day of completed) {
    const end = views.findIndex(({ period }) => day <= period.asOf)
    if (end >= 0) yield [day, spans.findIndex(({ first, last }) => first <= day && day <= last), end]
  }
}
